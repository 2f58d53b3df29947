import { z } from 'zod';
import { freeText } from './scalars.ts';

/** A host name with a dot and a final label of letters: excludes numbers, prices and e-mail addresses. */
const HOST = /^(?:[^.]+\.)+\p{L}[\p{L}\p{N}-]*\.?$/u;
const BARE = /^[\p{L}\p{N}.-]+(?=$|[:/?#])/u;

/**
 * Parses an address as a browser would, for web pages only: `www.example.org` and `facebook.com/x` become `https://…`;
 * other schemes are refused. Undefined when the text is not a page address.
 */
function readAddress(typed: string): URL | undefined {
  const text = typed.trim();
  const [bare = ''] = BARE.exec(text) ?? [];
  const whole = HOST.test(bare) ? `https://${text}` : text;
  // Browsers also accept `https:x` and ignore line breaks anywhere: nobody means to type either.
  if (!/^https?:\/\/[^/\\]/i.test(whole) || /\p{Cc}/u.test(whole) || !URL.canParse(whole)) return undefined;
  const url = new URL(whole);
  const named = HOST.test(url.hostname) || /^(?:localhost|\d+(?:\.\d+){3})$/.test(url.hostname);
  return named && !url.username && !url.password ? url : undefined;
}

/** False when percent escapes do not decode to text (`/100%/`): hosts treat these differently. */
function isReadable(path: string): boolean {
  try {
    return !/\p{Cc}/u.test(decodeURIComponent(path));
  } catch {
    return false;
  }
}

/** Adds the issue of an invalid address; the hint names `format`. */
function refuse(context: z.RefinementCtx, input: string, format: 'url' | 'site-address'): never {
  context.addIssue({ code: 'invalid_format', format, input });
  return z.NEVER;
}

/** Address of a web page in browser form: `https:` or `http:`, non-Latin letters percent-encoded. */
export const webAddress = () =>
  freeText().transform((typed, context) => readAddress(typed)?.href ?? refuse(context, typed, 'url'));

/** Base address of a site, with one slash at its end: `https://example.org/guide/`. */
export const siteAddress = () =>
  freeText().transform((typed, context) => {
    const url = readAddress(typed);
    if (!url || !isReadable(url.pathname)) return refuse(context, typed, 'url');
    if (url.search || url.hash) return refuse(context, typed, 'site-address');
    // Two slashes at the start of a link would lead to another host, and HTML escapes `&`.
    return url.origin + `${url.pathname}/`.replace(/\/{2,}/g, '/').replaceAll('&', '%26');
  });

/** Path of a site on its host, with a slash at both ends: `/` or `/guide/`. */
export const basePath = (address: string): string => new URL(address).pathname;
