import { expect, test } from 'vitest';
import { insertQuery } from './insert-query.ts';

test('a query is isolated, whatever characters it has', () => {
  expect(insertQuery('لم نجد شيئا عن «{query}»', '202-99')).toBe('لم نجد شيئا عن «\u2068202-99\u2069»');
  expect(insertQuery('Rien pour « {query} »', "$& $1 $' {query}")).toBe("Rien pour « \u2068$& $1 $' {query}\u2069 »");
  expect(insertQuery(undefined, 'miel')).toBe('');
});
