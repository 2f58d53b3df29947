/** Folders of the site. They say nothing about what the visitor was looking for. */
const FOLDERS = new Set(
  'baskets c categories distributors events list offline p pages points-of-sale search season towns'.split(' '),
);
/** Characters. No name is longer, but addresses can be. */
const MAX_LENGTH = 80;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // The address was cut inside an escaped letter.
    return text;
  }
}

/**
 * Finds a search query in an address that does not exist, and its language.
 *
 * @param path path of the address: `/guide/fr/p/214-99/`
 * @param base path the site is served under, with a slash at both ends
 * @returns text for the search box, codes as they are written; `lang` is undefined when the address has none
 */
export function queryInAddress<Lang extends string>(
  path: string,
  base: string,
  languages: readonly Lang[],
): { lang?: Lang; words: string } {
  const [first = '', ...rest] = path.slice(path.startsWith(base) ? base.length : 1).split('/');
  const lang = languages.find((one) => one === first.toLowerCase());
  const parts = (lang ? rest : [first, ...rest]).map(decoded).filter((part) => !FOLDERS.has(part.toLowerCase()));
  const last = parts
    .map((part) => part.replace(/\.(?:html?|php|json|vcf)$/i, ''))
    .findLast((part) => /[\p{L}\d]/u.test(part));
  if (!last || last === 'index') return { lang, words: '' };
  const words = /^\d[\d-]*$/.test(last) ? last : last.replace(/[-_+.\s]+/g, ' ');
  return { lang, words: words.trim().slice(0, MAX_LENGTH) };
}
