import { domainToUnicode } from 'node:url';

/** A web address for readers: without `https://`, `www.` and final slash, escapes decoded to letters. */
export function shownAddress(href: string): string {
  const { host, pathname, search, hash } = new URL(href);
  // Only letters are decoded: a space or a direction mark would mislead.
  const rest = `${pathname}${search}${hash}`.replace(/(?:%[89A-F][\dA-F])+/gi, (escapes) => {
    const text = decoded(escapes);
    return /^[\p{L}\p{M}\p{N}]+$/u.test(text) ? text : escapes;
  });
  return `${domainToUnicode(host) || host}${rest}`.replace(/^www\./, '').replace(/\/$/, '');
}

function decoded(escapes: string): string {
  try {
    return decodeURIComponent(escapes);
  } catch {
    // Not UTF-8: only the old host knows the encoding.
    return '';
  }
}
