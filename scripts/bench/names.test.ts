import { expect, it } from 'vitest';
import { cooperativeName, productName, prose, arabicWord } from './names.ts';
import { randomFrom } from './random.ts';

it('writes one word in both scripts', () => {
  expect(arabicWord('نسم', ['12ي3', '1a2i3'])).toEqual({ ar: 'نسيم', fr: 'Nasim' });
  expect(arabicWord('شكر', ['م12و3', 'ma12ou3'])).toEqual({ ar: 'مشكور', fr: 'Machkour' });
});

it('gives names in both languages, always', () => {
  const random = randomFrom(1);
  for (let at = 0; at < 200; at += 1) {
    const { ar, fr } = cooperativeName(random);
    expect(ar).toMatch(/^تعاونية \S+ ال[\u0600-\u06ff]+$/);
    expect(fr).toMatch(/^Coopérative [A-Z][a-z]+ (Al [A-Z]|A)[a-z]+$/);
    expect(productName({ ar: 'عسل', fr: 'Miel' }, random)).toEqual({
      ar: expect.stringMatching(/^عسل/),
      fr: expect.stringMatching(/^Miel/),
    });
  }
});

it('says nothing twice in one story', () => {
  const sentences = prose(randomFrom(3), 7).fr.split(/(?<=\.) /);
  expect(new Set(sentences).size).toBe(7);
});

it('draws the same numbers from the same seed, evenly', () => {
  const drawn = (seed: number) =>
    Array.from(
      { length: 1000 },
      (
        (random) => () =>
          random.between(1, 4)
      )(randomFrom(seed)),
    );
  expect(drawn(5)).toEqual(drawn(5));
  expect(drawn(5)).not.toEqual(drawn(6));
  for (const face of [1, 2, 3, 4]) expect(drawn(5).filter((number) => number === face).length).toBeGreaterThan(180);
});
