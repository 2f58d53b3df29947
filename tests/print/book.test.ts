import path from 'node:path';
import { PDFArray, PDFDict, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { translator } from '../../src/i18n/translate.ts';
import { load } from '../../src/load/load.ts';
import type { Catalogue } from '../../src/model/catalogue.ts';
import type { Edition } from '../../src/model/edition.ts';
import type { Lang } from '../../src/model/languages.ts';
import { wordsOf } from '../../src/model/values/text.ts';
import { folded, holds, missingFrom, expectedContent } from '../../src/outputs/print/preflight/missing-from.ts';
import { plainText } from '../../src/outputs/print/preflight/read-pdf.ts';
import { storiesOf } from '../../src/outputs/print/compose/stories.ts';
import { builtSample } from '../built.ts';
import { type OpenPrint, readPrint } from '../read-print.ts';
import { SAMPLE } from '../setup/sample.ts';

const MM = 72 / 25.4;
const NOW = new Date();

let catalogue: Catalogue;
const books = {} as Record<Lang, OpenPrint>;

beforeAll(async () => {
  const { catalogues } = await load(SAMPLE, { now: NOW });
  if (!catalogues) throw new Error('The sample has no catalogue');
  catalogue = catalogues.print;
  for (const lang of ['ar', 'fr'] as const)
    books[lang] = await readPrint(path.join(await builtSample(), 'print', `guide-${lang}.screen.pdf`));
});

function editionOf(lang: Lang): Edition {
  const edition = catalogue.editions.find((it) => it.id === `guide-${lang}`);
  if (!edition) throw new Error(`The sample has no edition guide-${lang}`);
  return edition;
}

/** The page with a number, from 1. */
function pageOf(book: OpenPrint, number: number): string {
  const page = book.pages[number - 1];
  if (page === undefined) throw new Error(`The book has no page ${number}`);
  return page;
}

/** Lines from the bookmark with this title up to the next one, by page. */
async function linesUnder({ reader, lines }: OpenPrint, title: string): Promise<string[][]> {
  const starts: number[] = [];
  let start = 0;
  for (const item of await reader.getOutline()) {
    const index = await reader.getPageIndex((item.dest as [{ num: number; gen: number }])[0]);
    starts.push(index);
    if (item.title === title) start = index;
  }
  expect(start, title).toBeGreaterThan(0);
  const next = starts.find((it) => it > start) ?? start + 4;
  return lines.slice(start, next);
}

describe.each(['ar', 'fr'] as const)('the %s book', (lang) => {
  it('holds every cooperative, product, phone and price', () => {
    expect(missingFrom(books[lang].pages, expectedContent(editionOf(lang), catalogue), lang)).toEqual([]);
  });

  it('prints every story whole, wherever it flows to', () => {
    const text = folded(books[lang].pages.join(' '));
    for (const [code, html] of Object.entries(storiesOf(catalogue, lang))) {
      const words = html.replace(/<[^>]*>|&[a-z]+;/g, ' ').split(/[^\p{L}\p{N}’]+/u);
      // pdf.js takes some kerning for the end of a run and swaps the two parts of a word: a word or two per story. A
      // line that was cut off would lose eight words or more.
      const lost = words.filter((word) => word.length > 3 && !text.includes(folded(word)));
      expect(lost.length, `${code}: ${lost.join(' ')}`).toBeLessThan(5);
    }
  });

  it('has contents whose numbers are those of the pages', async () => {
    const lines = (await linesUnder(books[lang], translator(lang)('print:contents.title'))).flat();
    const entries = lines.flatMap((line) => {
      const [, code, page] = /^(\d{3}) ?\D.*\D(\d{1,3})$/.exec(line) ?? [];
      return code && page ? [{ code, page: Number(page) }] : [];
    });
    expect(entries.map(({ code }) => code).toSorted()).toEqual(catalogue.cooperatives.map(({ code }) => code));
    for (const { code, page } of entries) {
      const cooperative = catalogue.cooperatives.find((it) => it.code === code);
      const text = pageOf(books[lang], page);
      expect(text, `page ${page}`).toContain(code);
      expect(holds(text, wordsOf(cooperative?.name ?? {}, lang)), `${code} on page ${page}`).toBe(true);
    }
  });

  it.each(['ar', 'fr'] as const)('has an index in %s whose numbers are those of the pages', async (index) => {
    const names = new Map(
      catalogue.cooperatives
        .flatMap(({ code, name, products }) => [
          { code, name },
          ...products.map((product) => ({ code: product.code, name: product.name })),
        ])
        .map(({ code, name }) => [code, name]),
    );
    const lines = (await linesUnder(books[lang], translator(index)('print:book.index'))).flat();
    const found = lines.flatMap((line) => {
      const [, code, number] = /(\d{3}(?:-\d{2})?) ?(\d{1,3})$/.exec(line) ?? [];
      const name = names.get(code ?? '');
      if (!code || !name) return [];
      const text = pageOf(books[lang], Number(number));
      expect(text, `${code} on page ${number}`).toContain(code);
      expect(holds(text, wordsOf(name, lang)), `${code} on page ${number}`).toBe(true);
      return [code];
    });
    expect(found.toSorted()).toEqual([...names.keys()].toSorted());
  });

  it.each(['ar', 'fr'] as const)(
    'has an index of towns and marks in %s that leads to every cooperative',
    async (index) => {
      const lines = (await linesUnder(books[lang], translator(index)('print:index.towns-and-marks'))).flat();
      const found = lines.flatMap((line) => {
        const [, code, number] = /(\d{3}) ?(\d{1,3})$/.exec(line) ?? [];
        if (!code) return [];
        expect(pageOf(books[lang], Number(number)), `${code} on page ${number}`).toContain(code);
        return [code];
      });
      const marked = catalogue.cooperatives.filter(({ marks }) => marks.length > 0);
      const wanted = [...catalogue.cooperatives, ...marked].map(({ code }) => code);
      expect(found.toSorted()).toEqual(wanted.toSorted());
      const text = lines.join(' ');
      for (const { commune } of catalogue.cooperatives) expect(holds(text, wordsOf(commune.name, index))).toBe(true);
    },
  );

  it('gives every page but covers, imprint and chapter openers its number', () => {
    const { lines } = books[lang];
    expect(lines.length % 4).toBe(0);
    const unnumbered = lines.flatMap((page, index) => {
      const number = new RegExp(`(?<!\\d)${index + 1}(?!\\d)`);
      return page.some((line) => number.test(line)) ? [] : [index + 1];
    });
    expect(unnumbered.filter((number) => number > 2 && number < lines.length)).toHaveLength(
      catalogue.categories.filter((category) => catalogue.cooperatives.some((it) => it.category === category)).length,
    );
  });

  it('is trimmed to A4 inside 3 mm of bleed, on every page', () => {
    for (const page of books[lang].file.getPages()) {
      const [media, bleed, trim] = [page.getMediaBox(), page.getBleedBox(), page.getTrimBox()];
      expect(Math.abs(trim.width / MM - 210)).toBeLessThan(0.1);
      expect(Math.abs(trim.height / MM - 297)).toBeLessThan(0.1);
      for (const box of [media, bleed]) {
        expect(box.width / MM).toBeCloseTo(216, 1);
        expect(box.height / MM).toBeCloseTo(303, 1);
        expect((trim.x - box.x) / MM).toBeCloseTo(3, 1);
        expect((trim.y - box.y) / MM).toBeCloseTo(3, 1);
      }
    }
  });

  it('embeds every font, and none as Type 3', () => {
    const fonts = books[lang].file.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) => (object instanceof PDFDict ? [object] : []))
      .filter((dict) => dict.get(PDFName.of('Type')) === PDFName.of('Font'));
    expect(fonts.length).toBeGreaterThan(4);
    for (const font of fonts) {
      expect(font.get(PDFName.of('Subtype'))).not.toBe(PDFName.of('Type3'));
      const descendants = font.lookupMaybe(PDFName.of('DescendantFonts'), PDFArray);
      const described = descendants ? descendants.lookup(0, PDFDict) : font;
      const descriptor = described.lookup(PDFName.of('FontDescriptor'), PDFDict);
      const files = ['FontFile', 'FontFile2', 'FontFile3'].filter((key) => descriptor.has(PDFName.of(key)));
      expect(files, String(font.get(PDFName.of('BaseFont')))).toHaveLength(1);
    }
  });

  it('prints no Arabic-Indic digit and no phone backwards', () => {
    const phones = catalogue.cooperatives.flatMap((it) => it.contacts.map(({ phone }) => plainText(phone.national)));
    for (const page of books[lang].pages) {
      expect(page).not.toMatch(/[٠-٩۰-۹]/);
      for (const phone of phones) {
        const backwards = phone.split(' ').toReversed().join(' ');
        if (backwards !== phone) expect(page).not.toContain(backwards);
      }
    }
  });

  it('says its language, title and direction, and opens on its cover', async () => {
    const { file, reader } = books[lang];
    expect(file.getTitle()).toBe(wordsOf(editionOf(lang).title, lang));
    const language = file.catalog.lookup(PDFName.of('Lang'), PDFString).decodeText();
    expect(language).toBe(`${lang}-MA`);
    const preferences = file.catalog.getOrCreateViewerPreferences();
    // Right to left with the cover alone: page 1, and every odd page, is a left page of the Arabic book.
    expect(preferences.getReadingDirection()).toBe(lang === 'ar' ? 'R2L' : 'L2R');
    expect(preferences.getDisplayDocTitle()).toBe(true);
    expect(file.catalog.get(PDFName.of('PageLayout'))).toBe(PDFName.of('TwoPageRight'));
    expect(file.catalog.lookup(PDFName.of('MarkInfo'), PDFDict).get(PDFName.of('Marked'))?.toString()).toBe('true');
    const packet = file.catalog.lookup(PDFName.of('Metadata'));
    expect(packet).toBeInstanceOf(PDFRawStream);
    expect(new TextDecoder().decode((packet as PDFRawStream).contents)).toContain(file.getTitle() ?? '?');
    expect((await reader.getPageLabels())?.slice(0, 3)).toEqual(['1', '2', '3']);
  });

  it('has bookmarks for chapters and, under them, cooperatives, each on its page', async () => {
    const { reader } = books[lang];
    const outline = await reader.getOutline();
    const codes: string[] = [];
    for (const chapter of outline) {
      for (const { title, dest } of chapter.items as { title: string; dest: [{ num: number; gen: number }] }[]) {
        const page = (await reader.getPageIndex(dest[0])) + 1;
        const code = title.slice(0, 3);
        expect(pageOf(books[lang], page)).toContain(code);
        codes.push(code);
      }
    }
    expect(codes.toSorted()).toEqual(catalogue.cooperatives.map(({ code }) => code));
  });
});
