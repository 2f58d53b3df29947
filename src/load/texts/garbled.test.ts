import { expect, it } from 'vitest';
import { garbledBy } from './garbled.ts';

it.each([
  ['PÃ¢te dâ€™amandes', 'utf8-as-latin'],
  ['CoopÃ©rative', 'utf8-as-latin'],
  ['Ã\u00a0 la main', 'utf8-as-latin'],
  ['Ø¹Ø³Ù„', 'utf8-as-latin'],
  ['Ø²ÙŠØª Ø§Ù„Ø¹ÙˆØ¯', 'utf8-as-latin'],
  ['50Â°', 'utf8-as-latin'],
  ['ط¹ط³ظ„', 'utf8-as-arabic'],
  ['ÚÓá', 'arabic-as-latin'],
  ['ÒíÊ ÇáÒíÊæä', 'arabic-as-latin'],
  ['pr\ufffdne', 'letters-lost'],
  ['????', 'letters-lost'],
  ['??? ?????', 'letters-lost'],
  ['sont con\ufb01-\nées à des apprenties', 'word-split'],
  ['la coopé-\r\nrative', 'word-split'],
])('%s: %s', (text, reason) => expect(garbledBy(text)).toBe(reason));

it.each([
  'Créée à Oued Zem',
  'Qu’est-ce que c’est ???',
  'São Paulo',
  'Müller, naïveté, Œuf',
  'عسل حر طبيعي',
  'ضغط ظل',
  'https://example.org/a?b=c??',
  'créée',
  'Þór',
  'peut-être\nbien',
  'Miel –\nsavon',
  '- miel -\nsavon',
  'Aït-\nBen-Haddou',
])('%s is as it was typed', (text) => expect(garbledBy(text)).toBeUndefined());

it('is real: what UTF-8 looks like when it is read as something else', () => {
  for (const word of ['عسل', 'زيت العود', 'كسكس', 'تعاونية', 'Pâte sucrée', 'L’été']) {
    const bytes = new TextEncoder().encode(word);
    for (const encoding of ['windows-1252', 'windows-1256']) {
      expect(garbledBy(new TextDecoder(encoding).decode(bytes)), `${word} ${encoding}`).toBeDefined();
    }
  }
});
