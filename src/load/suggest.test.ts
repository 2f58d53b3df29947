import { describe, expect, it } from 'vitest';
import { closestMatch, editDistance, closestMatches } from './suggest.ts';

describe('distance', () => {
  it.each([
    ['', '', 0],
    ['miel', 'miel', 0],
    ['mile', 'miel', 1],
    ['mel', 'miel', 1],
    ['miiel', 'miel', 1],
    ['mael', 'miel', 1],
    ['miel', 'huile', 3],
  ])('%s, %s: %i', (a, b, edits) => {
    expect(editDistance(a, b)).toBe(edits);
    expect(editDistance(b, a)).toBe(edits);
  });
});

describe('closest', () => {
  const fields = ['code', 'name', 'contacts', 'members', 'price', 'price_date'];
  it.each([
    ['memebers', 'members'],
    ['Price', 'price'],
    ['pricedate', 'price_date'],
    ['contact', 'contacts'],
  ])('%s was meant as %s', (typed, meant) => expect(closestMatch(typed, fields)).toBe(meant));

  it.each(['xyz', 'colour', ''])('%j is like none of them', (typed) =>
    expect(closestMatch(typed, fields)).toBeUndefined(),
  );

  it('is not slowed by a very long word', () => {
    expect(closestMatch('x'.repeat(1_000_000), fields)).toBeUndefined();
  });
});

describe('nearest', () => {
  const codes = ['201-01', '202-01', '202-02', '305-01', '305-02', '999-99'];
  it('lists candidates by similarity, also when none is similar', () => {
    expect(closestMatches('202-03', codes, 2)).toEqual(['202-01', '202-02']);
    expect(closestMatches('miel', codes)).toHaveLength(5);
    expect(closestMatches('miel', [])).toEqual([]);
  });
});
