import { type Key, translator } from '../../../src/i18n/translate.ts';
import { type Lang, otherLangs } from '../../../src/model/languages.ts';
import type { Text } from '../../../src/model/values/text.ts';
import type { IndexLine } from '../../../src/outputs/print/book.ts';
import { indexLines } from '../../../src/outputs/print/compose/index-lines.ts';
import { NO_PAGE_NUMBERS } from '../../../src/outputs/print/compose/draft-page.ts';
import { markLines } from '../../../src/outputs/print/compose/mark-index.ts';
import { townLines } from '../../../src/outputs/print/compose/town-index.ts';
import type { NumberedLine, BookBlock } from './plain-book.ts';
import { headingBlock, inLang, type PlainBookContext } from './blocks.ts';

/**
 * The indexes of our own book, of names, towns and marks, each in both languages. Peers find the numbers themselves.
 */
export function indexBlocks({ catalogue, lang }: PlainBookContext): BookBlock[][] {
  const { cooperatives, distributors, pointsOfSale } = catalogue;
  const points = new Set(pointsOfSale.map(({ name }) => name));
  return [lang, ...otherLangs(lang)].flatMap((each) => {
    const index = (title: Key, lines: IndexLine[]): BookBlock[] => [
      headingBlock(1, inLang(translator(each)(title), each)),
      { kind: 'numbered', columns: 3, lines: lines.map((line) => numbered(line, each, points)) },
    ];
    return [
      index('print:book.index', indexLines(cooperatives, each, NO_PAGE_NUMBERS)),
      index('print:index.towns', townLines({ cooperatives, distributors, pointsOfSale }, each, NO_PAGE_NUMBERS)),
      index('print:index.marks', markLines(cooperatives, each, NO_PAGE_NUMBERS)),
    ];
  });
}

function numbered(line: IndexLine, lang: Lang, points: ReadonlySet<Text>): NumberedLine {
  if ('letter' in line) return inLang(line.letter, lang);
  if ('heading' in line) return inLang(line.heading, lang);
  if ('title' in line) return inLang(line.title, lang);
  const { name, code, seller } = line;
  const words = inLang(code ? `${name} ${code}` : name, line.lang ?? lang);
  if (!code) return { ...words, to: seller && points.has(seller) ? 'points' : 'distributors' };
  return { ...words, to: code.includes('-') ? `p${code}` : `c${code}` };
}
