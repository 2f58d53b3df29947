import { expect, it } from 'vitest';
import { runningHead } from './running-head.ts';

it('keeps a title that fits, and ends a long one after a whole word', () => {
  expect(runningHead({ fr: 'Miel et ruche' })).toEqual({ fr: 'Miel et ruche' });
  const { ar, fr } = runningHead({
    ar: 'تعاونيات هضبة الفوسفاط ومنتجاتها المجالية وزرابيها وزيوتها وعسلها',
    fr: 'Les coopératives du plateau des phosphates, leurs produits et leurs tapis',
  });
  expect(fr).toBe('Les coopératives du plateau des phosphates, leurs…');
  expect(ar).toMatch(/^تعاونيات هضبة .*\p{L}…$/u);
  expect(ar?.length).toBeLessThanOrEqual(51);
});
