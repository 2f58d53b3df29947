import { expect, test } from 'vitest';
import { quoting } from './quoting.ts';

test('a query stands by itself, whatever is in it', () => {
  expect(quoting('لم نجد شيئا عن «{query}»', '202-99')).toBe('لم نجد شيئا عن «\u2068202-99\u2069»');
  expect(quoting('Rien pour « {query} »', "$& $1 $' {query}")).toBe("Rien pour « \u2068$& $1 $' {query}\u2069 »");
  expect(quoting(undefined, 'miel')).toBe('');
});
