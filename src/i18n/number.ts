// On its own, without the texts of every language: the browser formats numbers and days too.

/** U+202F: groups digits and sets off French punctuation without ever breaking the line. */
export const THIN_SPACE = '\u202f';

/**
 * `2400` → `2 400`, `12.5` → `12,50`: Western digits in every language.
 *
 * @param decimals of what is no whole number: two for money, one for a measure (`39,8`)
 */
export function formatNumber(value: number, decimals = 2): string {
  const rounded = Number(value.toFixed(decimals));
  const [units = '', cents] = (Number.isInteger(rounded) ? String(rounded) : value.toFixed(decimals)).split('.');
  const grouped = units.replace(/\B(?=(\d{3})+$)/g, THIN_SPACE);
  return cents ? `${grouped},${cents}` : grouped;
}
