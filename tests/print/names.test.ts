import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { indexLetter } from '../../src/i18n/sort.ts';
import { load } from '../../src/load/load.ts';
import type { Catalogue } from '../../src/model/catalogue.ts';
import { cleanText } from '../../src/model/values/clean.ts';
import { drawableText } from '../../src/model/values/drawable.ts';
import type { Edition } from '../../src/model/edition.ts';
import type { DefaultLang } from '../../src/model/languages.ts';
import { drawableCatalogue } from '../../src/outputs/print/drawable-catalogue.ts';
import { missingFrom, expectedContent } from '../../src/outputs/print/preflight/missing-from.ts';
import { plainText } from '../../src/outputs/print/preflight/read-pdf.ts';
import { type OpenPrint, readPrint } from '../read-print.ts';
import type { Ended, SmallGuide } from '../setup/small-guide.ts';
import { edition, makeTortureGuide, TORTURE } from '../setup/torture-guide.ts';

// Names as people write them: each is printed, found in the file and listed where one looks for it, and none of them
// keeps the press file back.

const EDITIONS: Record<string, { languages: DefaultLang[]; yaml: string }> = {
  'ar-a4': { languages: ['ar'], yaml: edition('ar', 'a4') },
  'fr-a5': { languages: ['fr'], yaml: edition('fr', 'a5') },
  'two-a5': { languages: ['ar', 'fr'], yaml: edition('two-direction', 'a5') },
};

let guide: SmallGuide;
let ended: Ended;

beforeAll(async () => {
  const imprint = edition('fr', 'a5', 'sections: [imprint]\npages: []\n');
  const files = Object.entries({ ...EDITIONS, imprint: { yaml: imprint } }).map(
    ([id, { yaml }]) => [`editions/${id}.yaml`, yaml] as const,
  );
  guide = await makeTortureGuide('names', Object.fromEntries(files));
  ended = await guide.run(
    'build',
    '--only',
    'print',
    ...files.flatMap(([file]) => ['--edition', path.basename(file, '.yaml')]),
  );
});

it('is printed with the numbers of the programme, also when no page of its own shows them', async () => {
  const { pages } = await readPrint(path.join(guide.outDir, 'print', 'imprint.press.pdf'));
  for (const phone of ['0685 00 00 90', '0500 00 00 91']) expect(pages.join()).toContain(phone);
});

it('misses each product whose page is taken out of the book, and each number that is', async () => {
  const { catalogues } = await load(guide.contentDir, { now: new Date(guide.now) });
  const catalogue = drawableCatalogue(catalogues?.print as Catalogue);
  const expected = expectedContent(catalogue.editions.find(({ id }) => id === 'ar-a4') as Edition, catalogue);
  const { pages } = await readPrint(path.join(guide.outDir, 'print', 'ar-a4.press.pdf'));
  const missing = (left: string[]) => missingFrom(left, expected, 'ar').map(({ what }) => what);
  expect(missing(pages)).toEqual([]);
  for (const { products } of expected.cooperatives) {
    for (const { code, contacts } of products.map((it) => ({ code: it.code, contacts: it.cooperative.contacts }))) {
      const phone = contacts[0]?.phone.national ?? '';
      const sells = (page: string) => page.includes(code) && page.includes(plainText(phone));
      expect(missing(pages.filter((page) => !sells(page))), code).toContain(code);
    }
  }
  for (const { phone } of expected.contacts) {
    const national = plainText(phone.national);
    expect(missing(pages.map((page) => page.replaceAll(national, '')))).toContain(national);
  }
});

/**
 * The text as the find bar of pdf.js compares it: without marks, with one form of each letter, with spaces as they are.
 */
function found(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\0]/gu, '')
    .replace(/\s+/g, ' ')
    .toLowerCase();
}

const entries = TORTURE.flatMap(({ code, name, products }) => [{ code, name }, ...products]);

it('is built', () => {
  expect(ended.said).not.toMatch(/non écrit|manque/);
  expect(ended.code).toBe(0);
});

describe.each(Object.entries(EDITIONS))('%s', (id, { languages }) => {
  let press: OpenPrint;
  let screen: OpenPrint;

  beforeAll(async () => {
    const file = (what: string) => path.join(guide.outDir, 'print', `${id}.${what}.pdf`);
    [press, screen] = [await readPrint(file('press')), await readPrint(file('screen'))];
  });

  it.each(languages)('finds every word of every name: %s', async (lang) => {
    const text = found(await rawText(screen));
    const words = entries.flatMap(
      ({ name }) => found(drawableText(cleanText(name[lang]))).match(/[\p{L}\p{N}]+/gu) ?? [],
    );
    expect(words.length).toBeGreaterThan(80);
    // A word longer than a column is broken over lines.
    const whole = text.replaceAll(' ', '');
    expect([...new Set(words)].filter((word) => !(word.length > 40 ? whole : text).includes(word))).toEqual([]);
  });

  it('draws no empty box', () => {
    const fonts = press.file.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) =>
        [...String(object).matchAll(/\/BaseFont \/[A-Z]{6}\+([\w-]+)/g)].map(([, name]) => name),
      );
    expect(fonts.length).toBeGreaterThan(5);
    expect(fonts.filter((name) => !/^(Amiri|ElMessiri|Gentium|NotoSansTifinagh)/.test(name ?? ''))).toEqual([]);
  });

  it.each(languages)('lists every name under its letter: %s', (lang) => {
    const headings: [code: string, letter: string][] = [];
    // The second half of a two-direction book begins at the end of the file.
    for (const pages of [screen.lines, screen.lines.toReversed()]) {
      let heading = '';
      for (const line of pages.flat()) {
        if (/^\p{L}$/u.test(line)) heading = line;
        for (const [code] of line.matchAll(/\d{3}-\d\d/g)) headings.push([code, heading]);
      }
    }
    for (const { code, name } of entries.filter((it) => it.code.includes('-'))) {
      const letter = indexLetter(drawableText(name[lang]), lang);
      // A book lists a name in both languages.
      const letters = headings.filter(([listed]) => listed === code).map(([, listed]) => listed);
      expect(letters, `${code} ${name[lang]}`).toContain(letter);
    }
    expect(screen.lines.flat().filter((line) => /^[^\p{L}\p{N}]$/u.test(line))).toEqual([]);
  });
});

/** The text of a file as the find bar of pdf.js gets it. */
async function rawText({ reader }: OpenPrint): Promise<string> {
  const pages: string[] = [];
  for (let number = 1; number <= reader.numPages; number += 1) {
    const { items } = await (await reader.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
  }
  return pages.join('\n');
}
