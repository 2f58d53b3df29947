/**
 * Inserts a query into a text, at `{query}`, isolated from the direction of the text. Otherwise an Arabic text would
 * show a code from the wrong end, and a word in Latin letters would move the quotation marks.
 */
export function insertQuery(text: string | undefined, query: string): string {
  return (text ?? '').replace('{query}', () => `\u2068${query}\u2069`);
}
