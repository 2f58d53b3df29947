// On its own, without the texts of every language: the browser formats numbers too.

/** U+202F: groups digits and sets off French punctuation without ever breaking the line. */
export const THIN_SPACE = '\u202f';

/** `2400` → `2 400`, `12.5` → `12,50`: Western digits in every language. */
export function formatNumber(value: number): string {
  const [units = '', cents] = (Number.isInteger(value) ? String(value) : value.toFixed(2)).split('.');
  const grouped = units.replace(/\B(?=(\d{3})+$)/g, THIN_SPACE);
  return cents ? `${grouped},${cents}` : grouped;
}
