import { z } from 'zod';
import { words } from './scalars.ts';

/** A host with a dot in its name, which ends in letters: no number, price or e-mail address is taken for one. */
const HOST = /^(?:[^.]+\.)+\p{L}[\p{L}\p{N}-]*\.?$/u;
const BARE = /^[\p{L}\p{N}.-]+(?=$|[:/?#])/u;

/**
 * Reads an address as a browser would, but opens pages only: `www.example.org` and `facebook.com/x` are read as
 * `https://…`, and no other scheme gets through. Undefined when it is no address of a page.
 */
function readAddress(typed: string): URL | undefined {
  const text = typed.trim();
  const [bare = ''] = BARE.exec(text) ?? [];
  const whole = HOST.test(bare) ? `https://${text}` : text;
  // Browsers also take `https:x`, and overlook line breaks anywhere: neither is what someone meant to write.
  if (!/^https?:\/\/[^/\\]/i.test(whole) || /\p{Cc}/u.test(whole) || !URL.canParse(whole)) return undefined;
  const url = new URL(whole);
  const named = HOST.test(url.hostname) || /^(?:localhost|\d+(?:\.\d+){3})$/.test(url.hostname);
  return named && !url.username && !url.password ? url : undefined;
}

/** False for escapes that stand for no letters (`/100%/`): hosts do not agree on what they mean. */
function isReadable(path: string): boolean {
  try {
    return !/\p{Cc}/u.test(decodeURIComponent(path));
  } catch {
    return false;
  }
}

/** The issue of a text that is none; `format` is named in the hint. */
function refuse(context: z.RefinementCtx, input: string, format: 'url' | 'site-address'): never {
  context.addIssue({ code: 'invalid_format', format, input });
  return z.NEVER;
}

/** The address of a web page, kept as browsers write it: `https:` or `http:`, other letters than Latin in escapes. */
export const webAddress = () =>
  words().transform((typed, context) => readAddress(typed)?.href ?? refuse(context, typed, 'url'));

/** The address all pages of a site begin with, kept with one slash at its end: `https://example.org/guide/`. */
export const siteAddress = () =>
  words().transform((typed, context) => {
    const url = readAddress(typed);
    if (!url || !isReadable(url.pathname)) return refuse(context, typed, 'url');
    if (url.search || url.hash) return refuse(context, typed, 'site-address');
    // Two slashes at the beginning of a link would lead to another host, and HTML writes `&` in another way.
    return url.origin + `${url.pathname}/`.replace(/\/{2,}/g, '/').replaceAll('&', '%26');
  });

/** The path of a site on its host, with a slash at both ends: `/` or `/guide/`. */
export const basePath = (address: string): string => new URL(address).pathname;
