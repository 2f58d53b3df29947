import tokens from '../../../styles/tokens.css?raw';
import card from '../styles/card.css?raw';
import chapter from '../styles/chapter.css?raw';
import cover from '../styles/cover.css?raw';
import formats from '../styles/formats.css?raw';
import index from '../styles/index.css?raw';
import lists from '../styles/lists.css?raw';
import market from '../styles/market.css?raw';
import opener from '../styles/opener.css?raw';
import prose from '../styles/prose.css?raw';
import service from '../styles/service.css?raw';
import sheet from '../styles/sheet.css?raw';
import tags from '../styles/tags.css?raw';
import type from '../styles/type.css?raw';

/**
 * The style sheets of the book by cascade layer, from the weakest layer to the strongest: a rule of a later layer wins
 * whatever its selector. `pages` has the rules of single templates, `formats` the corrections for A5 and square books.
 */
const LAYERS = {
  tokens: [tokens],
  base: [sheet, type],
  components: [tags, card, prose],
  pages: [opener, lists, chapter, index, service, market, cover],
  formats: [formats],
} as const;

/** All style sheets of the book, each in its layer. */
export const BOOK_STYLES = [
  `@layer ${Object.keys(LAYERS).join(', ')};`,
  ...Object.entries(LAYERS).map(([layer, sheets]) => `@layer ${layer} {\n${sheets.join('\n')}\n}`),
].join('\n');
