import { KUFI } from '../../../../components/motif.ts';

export interface AppIcon {
  /** File name without extension, in `icons/`. */
  name: string;
  /** Pixels on a side. */
  size: number;
  /** Phones cut `maskable` icons to any shape, so their mark stays in the middle. */
  purpose: 'any' | 'maskable';
}

/** Icons of the manifest. */
export const APP_ICONS: readonly AppIcon[] = [
  { name: 'icon-192', size: 192, purpose: 'any' },
  { name: 'icon-512', size: 512, purpose: 'any' },
  { name: 'maskable-192', size: 192, purpose: 'maskable' },
  { name: 'maskable-512', size: 512, purpose: 'maskable' },
];

/** Icon in the head of pages: Apple devices do not take icons from the manifest, and round the corners themselves. */
export const APPLE_ICON: AppIcon = { name: 'apple-touch-icon', size: 180, purpose: 'maskable' };

/** Size of the mark as a share of the icon. A mask may cut all but a circle of 80 % (W3C manifest, "safe zone"). */
const MARK: Record<AppIcon['purpose'], number> = { any: 0.72, maskable: 0.56 };

/** The mark of Dalil, paper and saffron on indigo, as SVG (docs/design-language.md, 1). */
export function iconSvg({ size, purpose }: AppIcon): string {
  const [x = 0, y = 0, width = 1, height = 1] = KUFI.viewBox.split(' ').map(Number);
  const side = Math.max(width, height) / MARK[purpose];
  const box = [x - (side - width) / 2, y - (side - height) / 2, side, side].join(' ');
  const corner = purpose === 'any' ? side * 0.12 : 0;
  const [left, top] = box.split(' ');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="${box}">` +
    `<rect x="${left}" y="${top}" width="${side}" height="${side}" rx="${corner}" fill="#23407c"/>` +
    `<path fill="#fbf7ee" d="${KUFI.letters}"/><path fill="#e3a531" d="${KUFI.dots}"/></svg>`
  );
}

/** The icon as a PNG with a palette. */
export async function iconPng(icon: AppIcon): Promise<Buffer> {
  // Imported here, because pages import this file for the names alone.
  const { default: sharp } = await import('sharp');
  return sharp(Buffer.from(iconSvg(icon)))
    .png({ palette: true, compressionLevel: 9 })
    .toBuffer();
}
