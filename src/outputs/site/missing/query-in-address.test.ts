import { expect, test } from 'vitest';
import { queryInAddress } from './query-in-address.ts';

test.each([
  ['/guide/fr/p/214-99/', 'fr', '214-99'],
  ['/guide/202-01', undefined, '202-01'],
  ['/guide/p/2020/', undefined, '2020'],
  ['/guide/P/20201', undefined, '20201'],
  ['/guide/c/nahlat-al-qamar/', undefined, 'nahlat al qamar'],
  ['/guide/ar/%D8%B9%D8%B3%D9%84', 'ar', 'عسل'],
  ['/guide/fr/miel_de-thym.html', 'fr', 'miel de thym'],
  ['/guide/FR/c/x/contact.vcf', 'fr', 'contact'],
  ['/guide/fr/towns/', 'fr', ''],
  ['/guide/fr/index.html', 'fr', ''],
  ['/guide/', undefined, ''],
  ['/guide/%E0%A4/miel%', undefined, 'miel%'],
  ['/elsewhere/miel', undefined, 'miel'],
  ['/guide/---/', undefined, ''],
  [`/guide/${'a'.repeat(500)}`, undefined, 'a'.repeat(80)],
])('%s', (path, lang, words) => {
  expect(queryInAddress(path, '/guide/', ['ar', 'fr'])).toEqual({ lang, words });
});
