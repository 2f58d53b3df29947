import { describe, expect, test } from 'vitest';
import { rewriteAddress, type RewriteContext, rewritePage, POLICY, relativeTo } from './rewrite-page.ts';
import { rewriteStyle } from './rewrite-style.ts';

const FILES = [
  'index.html',
  'ar/index.html',
  'ar/c/index.html',
  'ar/search/index.html',
  'ar/p/202-01/index.html',
  '_assets/a.css',
  '_assets/a.js',
  '_pictures/aa-320.webp',
  '_pictures/aa-640.webp',
];

const disk = (base: string, file = 'ar/p/202-01/index.html'): RewriteContext => ({
  base,
  file,
  fileFor: (wanted) =>
    wanted === '_pictures/aa-1280.webp' ? '_pictures/aa-640.webp' : FILES.find((it) => it === wanted),
  first: ['_usb/runtime.js'],
});

describe.each(['/', '/guides/plateau/'])('below %s', (base) => {
  const rewrite = (html: string, file?: string) => rewritePage(html, disk(base, file));

  test('links name files, and keep their query and fragment', () => {
    expect(rewrite(`<a href="${base}ar/c/#top">x</a>`)).toBe('<a href="../../c/index.html#top">x</a>');
    expect(rewrite(`<a href="${base}">x</a>`, 'index.html')).toBe('<a href="index.html">x</a>');
    expect(rewrite(`<form action="${base}ar/search/" method="get">`)).toBe(
      '<form action="../../search/index.html" method="get">',
    );
  });

  test('other addresses stay unchanged', () => {
    const html =
      '<a href="tel:+212685000002">1</a><a href="https://wa.me/2126?text=a%20b">2</a><a href="#main">3</a><a href="//x.example/">4</a>';
    expect(rewrite(html)).toBe(html);
  });

  test('a link to a file that is not on the disk is removed', () => {
    expect(rewrite(`<a class="q" href="${base}print/guide.pdf">x</a>`)).toBe('<a class="q">x</a>');
  });

  test('pictures have the widths on the disk', () => {
    expect(
      rewrite(
        `<img src="${base}_pictures/aa-1280.webp" srcset="${base}_pictures/aa-320.webp 320w, ${base}_pictures/aa-1280.webp 1280w" alt loading="lazy">`,
      ),
    ).toBe(
      '<img src="../../../_pictures/aa-640.webp" srcset="../../../_pictures/aa-320.webp 320w" alt loading="lazy">',
    );
  });

  test('scripts are classic, and the runtime comes first', () => {
    const html = `<script type="module" src="${base}_assets/a.js"></script>`;
    const classic = '<script defer src="../../../_assets/a.js"></script>';
    expect(rewrite(html + html)).toBe(`<script defer src="../../../_usb/runtime.js"></script>${classic}${classic}`);
    expect(() => rewrite('<script type="module">x</script>')).toThrow('module script');
  });

  test('data attributes keep folders to which scripts append paths', () => {
    expect(rewrite(`<div data-home="${base}ar/" data-index="${base}_assets/a.js" data-text="a / b">`)).toBe(
      '<div data-home="../../" data-index="../../../_assets/a.js" data-text="a / b">',
    );
  });

  test('the policy for disks replaces that for hosts, and nothing is preloaded', () => {
    const html = `<html lang="ar"><head><meta http-equiv="content-security-policy" content="default-src 'self'"><link rel="preload" href="${base}_fonts/a.woff2" as="font" crossorigin><link rel="manifest" href="${base}ar/manifest.webmanifest"><link rel="stylesheet" href="${base}_assets/a.css" crossorigin>`;
    expect(rewrite(html)).toBe(
      `<html lang="ar" data-usb><head><meta http-equiv="content-security-policy" content="${POLICY}"><link rel="stylesheet" href="../../../_assets/a.css">`,
    );
  });

  test('text, comments, data and styles stay unchanged', () => {
    const html = `<!-- <a href="${base}ar/"> --><title>"${base}ar/" <b></title><script type="application/ld+json">{"url":"${base}ar/"}</script><style>a{}</style><p title="1 > 0 &amp; &quot;2&quot;">${base}ar/ &lt;a href="${base}"&gt;</p><svg viewBox="0 0 1 1"><path d="M0 0"/></svg>`;
    expect(rewrite(html)).toBe(html);
  });
});

test('an address without a file on the disk is undefined', () => {
  expect(rewriteAddress('/missing/', disk('/'))).toBeUndefined();
});

test('relative addresses are as short as possible', () => {
  expect(relativeTo('ar/c/index.html', 'ar/p/index.html')).toBe('../p/index.html');
  expect(relativeTo('index.html', 'ar/index.html')).toBe('ar/index.html');
  expect(relativeTo('ar/index.html', 'ar/index.html')).toBe('index.html');
});

test('fonts are embedded in the style sheet, other addresses become relative', async () => {
  const css =
    "@font-face{src:url(a.woff2) format('woff2')}b{background:url('/g/_assets/b.svg')}c{background:url(data:x)}";
  const font = async () => Buffer.from('font');
  expect(await rewriteStyle(css, { base: '/g/', file: '_fonts/f.css', font })).toBe(
    "@font-face{src:url(data:font/woff2;base64,Zm9udA==) format('woff2')}b{background:url(../_assets/b.svg)}c{background:url(data:x)}",
  );
});
