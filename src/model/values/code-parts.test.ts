import { expect, it } from 'vitest';
import { compareCodes, cooperativeOf } from './code-parts.ts';

it('codes are ordered as they are counted, a cooperative before its products', () => {
  const codes = ['202', '202-01', '202-10', '203', '999', '999-99', '1000', '1000-01', '1202', '1202-02'];
  expect(codes.toReversed().toSorted(compareCodes)).toEqual(codes);
});

it.each([
  ['202-01', '202'],
  ['1202-01', '1202'],
  ['1202', '1202'],
])('%s is of the cooperative %s', (code, cooperative) => expect(cooperativeOf(code)).toBe(cooperative));
