import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

// A report is opened from a disk, perhaps on another machine, so its styles and fonts are embedded.

const FONTS = [
  ['Readex Pro', 'readex-pro', 400],
  ['Readex Pro', 'readex-pro', 700],
  ['El Messiri', 'el-messiri', 700],
] as const;
const SUBSETS = ['arabic', 'latin'] as const;

/** The style sheet of a report, with the colours and fonts of the project embedded. */
export async function reportStyle(): Promise<string> {
  const [tokens, css, ...faces] = await Promise.all([
    readFile(new URL('../../../styles/tokens.css', import.meta.url), 'utf8'),
    readFile(new URL('./report.css', import.meta.url), 'utf8'),
    ...FONTS.flatMap(([family, folder, weight]) => SUBSETS.map((subset) => face(family, folder, weight, subset))),
  ]);
  return [...faces, tokens, css].join('\n');
}

async function face(family: string, folder: string, weight: number, subset: string): Promise<string> {
  const ranges: Record<string, string> = JSON.parse(await fontFile(`${folder}/unicode.json`, 'utf8'));
  const file = await fontFile(`${folder}/files/${folder}-${subset}-${weight}-normal.woff2`, 'base64');
  const source = `url(data:font/woff2;base64,${file}) format('woff2')`;
  return `@font-face{font-family:'${family}';font-weight:${weight};unicode-range:${ranges[subset]};src:${source}}`;
}

function fontFile(path: string, encoding: 'utf8' | 'base64'): Promise<string> {
  return readFile(fileURLToPath(import.meta.resolve(`@fontsource/${path}`)), encoding);
}
