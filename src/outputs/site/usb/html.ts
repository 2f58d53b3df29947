/** What is needed to rewrite a page for a disk. */
export interface Disk {
  /** Path the site is served under, with a slash at both ends. */
  base: string;
  /** The page's own file, relative to the site: `ar/p/202-01/index.html`. */
  file: string;
  /** The file to use for one of the site, both relative to it; undefined when the disk has nothing of the kind. */
  fileFor: (file: string) => string | undefined;
  /** Scripts put before all others of the page. */
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

/** Values keep the escapes they had: only addresses are exchanged, and those of the site need none. */
function tagOf(name: string, attributes: Attributes): string {
  const parts = attributes.map(([key, value]) =>
    value === undefined ? ` ${key}` : ` ${key}="${value.replaceAll('"', '&quot;')}"`,
  );
  return `<${name}${parts.join('')}>`;
}

/** `../../_assets/a.css` from `ar/c/index.html` to `_assets/a.css`. */
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
 * An address of the site as one that works from a disk, where a folder has no page of its own. Undefined when what it
 * leads to is not on the disk. Addresses that are not the site's stay as they are.
 */
export function diskAddress(address: string, { base, file, fileFor }: Disk): string | undefined {
  if (!address.startsWith(base) || address.startsWith('//')) return address;
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/.exec(address.slice(base.length)) ?? [];
  const target = fileFor(path === '' || path.endsWith('/') ? `${path}index.html` : path);
  return target === undefined ? undefined : relativeTo(file, target) + rest;
}

/** Folders and files a script is told about: `/ar/` stays a folder, because the script goes on writing behind it. */
function dataAddress(address: string, disk: Disk): string {
  const { base, file } = disk;
  if (!address.startsWith(base) || address.startsWith('//') || /\s/.test(address)) return address;
  const path = address.slice(base.length);
  return path === '' || path.endsWith('/') ? relativeTo(file, path) : (diskAddress(address, disk) ?? address);
}

/** Candidates whose width is not on the disk go; nothing is left of the set when all do. */
function diskSet(set: string, disk: Disk): string | undefined {
  // A comma may also stand within an address.
  const candidates = set.split(/,\s+/).flatMap((candidate) => {
    const [address = '', width] = candidate.trim().split(/\s+/);
    const there = disk.fileFor(address.slice(disk.base.length)) === address.slice(disk.base.length);
    return there ? [[diskAddress(address, disk), width].filter(Boolean).join(' ')] : [];
  });
  return candidates.length === 0 ? undefined : candidates.join(', ');
}

const SETS = ['srcset', 'imagesrcset'];
const ADDRESSES = ['href', 'src', 'action', 'poster'];

/** The attributes of one tag; those whose target is not on the disk are left out. */
function onDisk(attributes: Attributes, disk: Disk): Attributes {
  return attributes.flatMap(([name, value]): Attributes => {
    if (value === undefined) return [[name, value]];
    const set = SETS.includes(name) ? diskSet(value, disk) : undefined;
    if (SETS.includes(name)) return set === undefined ? [] : [[name, set]];
    if (name.startsWith('data-')) return [[name, dataAddress(value, disk)]];
    if (!ADDRESSES.includes(name)) return [[name, value]];
    const address = diskAddress(value, disk);
    return address === undefined ? [] : [[name, address]];
  });
}

/**
 * What a page of the copy may load: files of the disk, fonts inside style sheets, and a worker of its own making
 * (usb-runtime.ts). Browsers do not agree on what `'self'` is on a disk. Nothing written in a page runs.
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

/** Links in the head that mean nothing on a disk, or that a browser refuses there (fonts asked for ahead). */
const NEEDLESS = /^(?:preload|modulepreload|manifest|apple-touch-icon|preconnect)$/;

/**
 * Rewrites a page of the site so that it works when it is opened from a disk, by double-click: addresses relative and
 * down to the file, scripts classic, and a policy that knows what a disk is. Pages are our own and valid (tests hold
 * that), so tags are told apart without a parser; text, comments and data are left as they are.
 */
export function pageOnDisk(html: string, disk: Disk): string {
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
      const address = diskAddress(value('src') ?? '', disk);
      if (!address) throw new Error(`${disk.file}: a module script that is no file of the site`);
      return `${first()}<script defer src="${address}"></script>`;
    }
    if (name === 'meta' && value('http-equiv') === 'content-security-policy') return '';
    if (name === 'link' && NEEDLESS.test(value('rel') ?? '')) return '';
    const kept = onDisk(attributes, disk).filter(([key]) => key !== 'crossorigin');
    if (name === 'html') kept.push(['data-carried', undefined]);
    const tag = tagOf(name, kept);
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
