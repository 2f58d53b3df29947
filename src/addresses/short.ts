import type { Lang } from '../model/languages.ts';
import { isProductCode } from '../model/values/code-parts.ts';

// Short permanent addresses: small enough to be said, typed and scanned, without a language. They are printed in books
// and never change.

/** A code as short addresses have it: `21403` for `214-03`. */
export function shortDigits(code: string): string {
  return code.replace('-', '');
}

/** What follows the guide's address: `c/214/` for a cooperative, `p/21403/` for a product or a basket. */
export function shortPath(code: string): string {
  return `${isProductCode(code) ? 'p' : 'c'}/${shortDigits(code)}/`;
}

/**
 * The whole short address. Its reader goes on in `lang`.
 *
 * @param guide the public address of the guide
 */
export function shortAddress(code: string, lang: Lang, guide: string): string {
  return new URL(`${shortPath(code)}#${lang}`, guide).href;
}
