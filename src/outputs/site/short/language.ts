/**
 * The language for a visitor: the one in the address, or else the first of the browser's languages that the site has.
 *
 * @param hash fragment of the address: `#ar`
 * @param wanted languages of the browser, the preferred one first: `['fr-MA', 'ar']`
 * @returns undefined when the site has none of them
 */
export function preferredLanguage(has: string[], hash: string, wanted: readonly string[]): string | undefined {
  const asked = [hash.slice(1), ...wanted].map((language) => language.toLowerCase().split('-')[0] ?? '');
  return asked.find((language) => has.includes(language));
}
