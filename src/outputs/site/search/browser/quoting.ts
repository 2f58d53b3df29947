/**
 * Puts a query into a text, at `{query}`. It stands apart from the direction of the text: in an Arabic one a code would
 * else be read from the wrong end, and a word in Latin letters would carry off the quotation marks.
 */
export function quoting(text: string | undefined, query: string): string {
  return (text ?? '').replace('{query}', () => `\u2068${query}\u2069`);
}
