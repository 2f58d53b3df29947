import sharp from 'sharp';
import { expect, test } from 'vitest';
import { APP_ICONS, APPLE_ICON, iconPng } from './icons.ts';

test.each([...APP_ICONS, APPLE_ICON])('$name is a small PNG of the right size', async (icon) => {
  const png = await iconPng(icon);
  const { width, height, format } = await sharp(png).metadata();
  expect([width, height, format]).toEqual([icon.size, icon.size, 'png']);
  expect(png.length).toBeLessThan(8000);
});

test('a maskable icon has its mark inside the safe zone', async () => {
  for (const icon of APP_ICONS.filter(({ purpose }) => purpose === 'maskable')) {
    const { data, info } = await sharp(await iconPng(icon))
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const isGround = (x: number, y: number) => {
      const [r = 0, g = 0, b = 0] = data.subarray((y * info.width + x) * 3);
      return Math.hypot(r - 0x23, g - 0x40, b - 0x7c) < 24;
    };
    let outside = 0;
    let inside = 0;
    for (let y = 0; y < icon.size; y += 1) {
      for (let x = 0; x < icon.size; x += 1) {
        const far = Math.hypot(x - icon.size / 2, y - icon.size / 2) > 0.4 * icon.size;
        if (isGround(x, y)) continue;
        if (far) outside += 1;
        else inside += 1;
      }
    }
    expect([outside, inside > 0.05 * icon.size ** 2]).toEqual([0, true]);
  }
});
