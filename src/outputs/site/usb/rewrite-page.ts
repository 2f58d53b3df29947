/** The site around a page that is rewritten. */
export interface RewriteContext {
  /** Path the site is served under, with a slash at both ends. */
  base: string;
  /** The page's own file, relative to the site: `ar/p/202-01/index.html`. */
  file: string;
  /** The file on the disk for a file of the site, both relative to it; undefined when there is none. */
  fileFor: (file: string) => string | undefined;
  /** Scripts inserted before all others of the page. */
  first: string[];
}

type Attributes = [name: string, value: string | undefined][];

const COMMENT = '<!--[\\s\\S]*?-->';
const RAW = '<(?:script|style|textarea|title)\\b[^>]*>[\\s\\S]*?</(?:script|style|textarea|title)>';
const TAG = '<[a-zA-Z][\\w:-]*(?:\\s+[^\\s=>/"\']+(?:\\s*=\\s*(?:"[^"]*"|\'[^\']*\'|[^\\s"\'>]+))?)*\\s*/?>';
const PIECE = new RegExp(`${COMMENT}|${RAW}|${TAG}`, 'g');
const ATTRIBUTE = /([^\s=>/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

function attributesOf(tag: string): Attributes {
  const inside = tag.replace(/^<[\w:-]+/, '').replace(/\/?>$/, '');
  return [...inside.matchAll(ATTRIBUTE)].map(([, name = '', double, single, bare]) => [name, double ?? single ?? bare]);
}

/** Values keep their escapes: only addresses are replaced, and addresses of the site need none. */
function tagOf(name: string, attributes: Attributes): string {
  const parts = attributes.map(([key, value]) =>
    value === undefined ? ` ${key}` : ` ${key}="${value.replaceAll('"', '&quot;')}"`,
  );
  return `<${name}${parts.join('')}>`;
}

/** Relative address of a file: `../../_assets/a.css` from `ar/c/index.html` to `_assets/a.css`. */
export function relativeTo(from: string, to: string): string {
  const up = from.split('/').slice(0, -1);
  const down = to.split('/');
  while (up.length > 0 && down.length > 1 && up[0] === down[0]) {
    up.shift();
    down.shift();
  }
  return '../'.repeat(up.length) + down.join('/') || './';
}

/**
 * Rewrites an address of the site for a disk, where folders have no index page. Undefined when the target is not on the
 * disk. Other addresses stay unchanged.
 */
export function rewriteAddress(address: string, { base, file, fileFor }: RewriteContext): string | undefined {
  if (!address.startsWith(base) || address.startsWith('//')) return address;
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/.exec(address.slice(base.length)) ?? [];
  const target = fileFor(path === '' || path.endsWith('/') ? `${path}index.html` : path);
  return target === undefined ? undefined : relativeTo(file, target) + rest;
}

/** Rewrites an address in a data attribute. A folder, `/ar/`, stays one, because scripts append paths to it. */
function rewriteDataAddress(address: string, disk: RewriteContext): string {
  const { base, file } = disk;
  if (!address.startsWith(base) || address.startsWith('//') || /\s/.test(address)) return address;
  const path = address.slice(base.length);
  return path === '' || path.endsWith('/') ? relativeTo(file, path) : (rewriteAddress(address, disk) ?? address);
}

/** Removes candidates whose width is not on the disk; undefined when none is left. */
function rewriteSourceSet(set: string, disk: RewriteContext): string | undefined {
  // An address may contain a comma.
  const candidates = set.split(/,\s+/).flatMap((candidate) => {
    const [address = '', width] = candidate.trim().split(/\s+/);
    const there = disk.fileFor(address.slice(disk.base.length)) === address.slice(disk.base.length);
    return there ? [[rewriteAddress(address, disk), width].filter(Boolean).join(' ')] : [];
  });
  return candidates.length === 0 ? undefined : candidates.join(', ');
}

const SETS = ['srcset', 'imagesrcset'];
const ADDRESSES = ['href', 'src', 'action', 'poster'];

/** Rewrites the attributes of a tag, without those whose target is not on the disk. */
function rewriteAttributes(attributes: Attributes, disk: RewriteContext): Attributes {
  return attributes.flatMap(([name, value]): Attributes => {
    if (value === undefined) return [[name, value]];
    const set = SETS.includes(name) ? rewriteSourceSet(value, disk) : undefined;
    if (SETS.includes(name)) return set === undefined ? [] : [[name, set]];
    if (name.startsWith('data-')) return [[name, rewriteDataAddress(value, disk)]];
    if (!ADDRESSES.includes(name)) return [[name, value]];
    const address = rewriteAddress(value, disk);
    return address === undefined ? [] : [[name, address]];
  });
}

/**
 * The content security policy of the copy: files of the disk, fonts inside style sheets, and workers created from text
 * (usb-runtime.ts). It lists schemes, because browsers disagree about `'self'` on a disk. Inline scripts are forbidden.
 */
export const POLICY = [
  "default-src 'none'",
  'script-src file: blob:',
  'style-src file:',
  'img-src file: data:',
  'font-src data:',
  'form-action file:',
  "base-uri 'none'",
].join('; ');

/** Links in the head that are useless on a disk, or refused there (preloaded fonts). */
const UNUSED_RELS = /^(?:preload|modulepreload|manifest|apple-touch-icon|preconnect)$/;

/**
 * Rewrites a page of the site so that it works when opened from a disk: addresses become relative and name files,
 * module scripts become classic, and the policy fits a disk. Tags are found without a parser, because our pages are
 * valid (a test checks that). Text, comments and data stay unchanged.
 */
export function rewritePage(html: string, disk: RewriteContext): string {
  let started = false;
  const first = () => {
    if (started) return '';
    started = true;
    return disk.first.map((script) => `<script defer src="${relativeTo(disk.file, script)}"></script>`).join('');
  };

  return html.replace(PIECE, (piece) => {
    const name = /^<([\w:-]+)/.exec(piece)?.[1];
    if (name === undefined || name === 'style' || name === 'textarea' || name === 'title') return piece;
    const attributes = attributesOf(name === 'script' ? piece.slice(0, piece.indexOf('>') + 1) : piece);
    const value = (key: string) => attributes.find(([other]) => other === key)?.[1];

    if (name === 'script') {
      if (value('type') !== 'module') return piece;
      const address = rewriteAddress(value('src') ?? '', disk);
      if (!address) throw new Error(`${disk.file}: a module script that is no file of the site`);
      return `${first()}<script defer src="${address}"></script>`;
    }
    if (name === 'meta' && value('http-equiv') === 'content-security-policy') return '';
    if (name === 'link' && UNUSED_RELS.test(value('rel') ?? '')) return '';
    const rewritten = rewriteAttributes(attributes, disk).filter(([key]) => key !== 'crossorigin');
    if (name === 'html') rewritten.push(['data-usb', undefined]);
    const tag = tagOf(name, rewritten);
    if (name === 'head')
      return (
        tag +
        tagOf('meta', [
          ['http-equiv', 'content-security-policy'],
          ['content', POLICY],
        ])
      );
    return piece.endsWith('/>') ? `${tag.slice(0, -1)}/>` : tag;
  });
}
