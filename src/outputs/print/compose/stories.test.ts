import { expect, it } from 'vitest';
import type { Catalogue } from '../../../model/catalogue.ts';
import { storiesOf } from './stories.ts';

it('marks the language of a story in the other language', () => {
  const catalogue = {
    cooperatives: [
      { code: '201', story: { ar: 'قصة.', fr: 'Récit.' } },
      { code: '202', story: { fr: 'Un.\n\nDeux.' } },
      { code: '203', story: {} },
    ],
  } as unknown as Catalogue;
  expect(storiesOf(catalogue, 'ar')).toEqual({
    '201': '<p>قصة.</p>',
    '202': '<p lang="fr" dir="ltr">Un.</p>\n<p lang="fr" dir="ltr">Deux.</p>',
  });
});
