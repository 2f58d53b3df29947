/**
 * The language to go on in: the one the address asks for, else the first of the phone's that the site has.
 *
 * @param hash of the address: `#ar`
 * @param wanted what the browser says its reader prefers, first the most: `['fr-MA', 'ar']`
 * @returns undefined when none is known, and the reader chooses
 */
export function preferredLanguage(has: string[], hash: string, wanted: readonly string[]): string | undefined {
  const asked = [hash.slice(1), ...wanted].map((language) => language.toLowerCase().split('-')[0] ?? '');
  return asked.find((language) => has.includes(language));
}
