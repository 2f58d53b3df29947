import type { Lang } from '../model/languages.ts';
import { isProductCode } from '../model/values/code-parts.ts';

// Short permanent addresses, easy to say, type and scan, without a language. They are printed in books and never
// change.

/** A code in short addresses: `21403` for `214-03`. */
export function shortDigits(code: string): string {
  return code.replace('-', '');
}

/** Path below the guide's address: `c/214/` for a cooperative, `p/21403/` for a product or a basket. */
export function shortPath(code: string): string {
  return `${isProductCode(code) ? 'p' : 'c'}/${shortDigits(code)}/`;
}

/**
 * The full short address. It redirects to the page in `lang`.
 *
 * @param guide the public address of the guide
 */
export function shortAddress(code: string, lang: Lang, guide: string): string {
  return new URL(`${shortPath(code)}#${lang}`, guide).href;
}
