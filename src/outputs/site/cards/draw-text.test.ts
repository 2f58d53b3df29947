import { expect, it } from 'vitest';
import { BuildCache } from '../../../build-cache/build-cache.ts';
import { isolatePlainFigures } from '../../../i18n/figures.ts';
import { createTextDrawer } from './draw-text.ts';
import { prepareCardFonts } from './fonts.ts';

const fonts = await prepareCardFonts(new BuildCache('.cache/test/cards').folder('site/cards'), '🍯ⵣعسل غ');
const draw = createTextDrawer(fonts);
const pixels = async (text: string) => (await draw({ text, font: 'Amiri', size: 40, colour: '#000000' })).input;

it('drops characters that our fonts lack', async () => {
  expect(await pixels('Bio 🍯')).toEqual(await pixels('Bio'));
  expect(await pixels('Bio ⵣ')).not.toEqual(await pixels('Bio'));
});

it('keeps numbers in Arabic text in order', async () => {
  const text = 'عسل 1 200 غ';
  expect(await pixels(text)).toEqual(await pixels(isolatePlainFigures(text, 'rtl')));
});

it('restores the environment, for the browser', async () => {
  await pixels('a');
  expect(process.env['FONTCONFIG_FILE']).toBeUndefined();
});
