/** Folders of the site: what follows them was sought, they were not. */
const FOLDERS = new Set(
  'baskets c categories distributors events list offline p pages points-of-sale search season towns'.split(' '),
);
/** No name is longer, and an address can be. */
const MOST = 80;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Half a letter: someone cut the address.
    return text;
  }
}

/**
 * What someone sought under an address that leads nowhere, and in which language.
 *
 * @param path of the address: `/guide/fr/p/214-99/`
 * @param base path the site is served under, with a slash at both ends
 * @returns words for the search box, a code as it is written; `lang` undefined where the address names none
 */
export function soughtIn<Lang extends string>(
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
  return { lang, words: words.trim().slice(0, MOST) };
}
