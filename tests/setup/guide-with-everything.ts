import { readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { BASE, picture, SmallGuide } from './small-guide.ts';

/**
 * A small guide with one of each thing that a build caches or that could differ between builds: a colourful photo, a
 * cover photo, a logo, a wall, a page; and one bilingual book with a spine, marks and a booklet.
 *
 * @param name folder below `.cache/test`
 */
export async function guideWithEverything(name: string): Promise<SmallGuide> {
  const catalogue = readFileSync(path.join(BASE, 'catalogue.yaml'), 'utf8');
  return SmallGuide.make(name, {
    'catalogue.yaml': `${catalogue}
wall: [{ file: photos/wall.jpg, alt: { ar: جدار, fr: Mur } }]
partners: [{ name: { ar: شريك, fr: Partenaire }, logo: { file: photos/logo.png } }]
`,
    'photos/wall.jpg': await manyColours(1400, 1000),
    'photos/cover.jpg': await picture('#2c6b4a', 2000, 1400),
    'photos/logo.png': await sharp(await picture('#303080', 400, 200))
      .png()
      .toBuffer(),
    'cooperatives/zahra/photos/pot.jpg': await manyColours(1200, 800),
    'pages/about.ar.mdx': '---\ntitle: عن الدليل\n---\n\nصفحة.\n',
    'editions/petit.yaml': `title: { ar: دليل صغير, fr: Petit guide }
language: two-direction
format: a5
binding: glue
booklet: yes
crop_marks: yes
date: 2026-11-01
pages: [about]
sections: [pages, contents, cooperatives, index]
cover: { photos: [{ file: photos/cover.jpg, alt: { ar: غلاف, fr: Couverture } }] }
profile: { caliper: 0.9 }
`,
  });
}

/** A JPEG that does not compress: every bit matters. */
async function manyColours(width: number, height: number): Promise<Buffer> {
  const pixels = Buffer.from(
    Array.from({ length: width * height * 3 }, (_, at) => ((at * 7919) % 251) ^ ((at >> 12) & 63)),
  );
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .blur(3)
    .jpeg()
    .toBuffer();
}
