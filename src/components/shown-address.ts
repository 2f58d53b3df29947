import { domainToUnicode } from 'node:url';

/** A web address as people read it: without `https://` and `www.`, in its own letters, without a slash at its end. */
export function shownAddress(href: string): string {
  const { host, pathname, search, hash } = new URL(href);
  // Only letters leave their escapes: a space or a mark that turns the direction round would mislead.
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
    // Not UTF-8: an old host, which knows what it means.
    return '';
  }
}
