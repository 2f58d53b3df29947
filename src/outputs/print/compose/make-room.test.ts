import { describe, expect, it } from 'vitest';
import type { Book, BookPage } from '../book.ts';
import { compose } from './compose.ts';
import { productsOn } from './draft-page.ts';
import { INITIAL_ROOM, type Room } from './room.ts';
import { sketch } from '../../../../tests/setup/composed-sample.ts';
import { makeRoom, withOverlongTexts } from './make-room.ts';
import type { Overflow } from '../batches/measure.ts';
import { findOverlongTexts } from '../preflight/overlong-texts.ts';

const STORIES = { '201': `<p>${'كلمة '.repeat(40)}.</p><p>نهاية.</p>` };
const book = compose(sketch([{ products: 6 }, { products: 1 }, { products: 7 }], { stories: STORIES }));

function overflow(template: BookPage['template'], box: string, share = 0.8): Overflow {
  const page = book.pages.find((it) => it.template === template);
  if (!page) throw new Error(`No ${template} in the book`);
  return { page: page.number, box, share, text: 'كلمة' };
}

const roomAfter = (of: Book, found: Overflow, room: Room = INITIAL_ROOM) => makeRoom([of], [found], [room])[0] as Room;

describe('makeRoom', () => {
  it('moves the rest of a long story to pages of its own', () => {
    const room = roomAfter(book, overflow('cooperative', 'story', 0.5));
    expect(room.story['201']).toBeCloseTo(0.485);
    expect(room.cards).toEqual({});
  });

  it('puts fewer cards on a page, and never more later', () => {
    const once = roomAfter(book, overflow('products', 'grid'));
    expect(once.cards).toEqual({ '201': 5 });
    const wider = compose(sketch([{ products: 6 }], { room: once }));
    const sizes = wider.pages.flatMap((page) => (page.template === 'products' ? [page.products.length] : []));
    expect(sizes).toEqual([2, 2, 2]);
  });

  it('gives the name of a cooperative its own page rather than leave a single price on a page', () => {
    const stories = { '201': '<p>كلمة.</p>' };
    const named = compose(sketch([{ products: 3, pictures: 0 }, { products: 1 }], { stories }));
    const page = named.pages.find(({ template }) => template === 'price-list')?.number ?? 0;
    const room = roomAfter(named, { page, box: 'prices', share: 0.8, text: 'كلمة' });
    expect([room.prices, room.cards]).toEqual([{ '201': 2 }, {}]);
    const wider = compose(sketch([{ products: 3, pictures: 0 }, { products: 1 }], { stories, room }));
    const plan = wider.pages.filter((it) => 'cooperative' in it && it.cooperative.code === '201');
    expect(plan.map((it) => [it.template, productsOn(it).length])).toEqual([
      ['cooperative', 0],
      ['price-list', 3],
    ]);
  });

  it('puts less on each page of a list, by one step for any number of overfull pages', () => {
    const found = overflow('index', 'index-columns');
    const rooms = makeRoom([book], [found, { ...found, page: found.page + 1 }], [INITIAL_ROOM]);
    expect(rooms[0]?.list).toEqual({ index: 0.92 });
  });

  it('sets a text smaller when no roomier layout exists, by as many steps as it needs', () => {
    const found = overflow('imprint', 'imprint-text', 0.95);
    const once = roomAfter(book, found);
    expect(once.smaller).toEqual({ imprint: 1 });
    expect(roomAfter(book, { ...found, share: 0.7 }).smaller).toEqual({ imprint: 3 });
    const smaller = compose(sketch([{ products: 6 }], { room: once }));
    expect(smaller.pages.filter((page) => page.smaller).map(({ template }) => template)).toEqual(['imprint']);
    expect(roomAfter(smaller, { ...found, page: 2 }, once).smaller).toEqual({ imprint: 2 });
  });

  it('sets no text smaller than 8 pt: French on A5 has one step', () => {
    const manuscript = sketch([{ products: 4 }], { lang: 'fr' });
    const small = compose({ ...manuscript, edition: { ...manuscript.edition, format: 'a5', languages: ['fr'] } });
    const found = { page: 2, box: 'imprint-text', share: 0.7, text: 'mot' };
    const once = roomAfter(small, found);
    expect(once.smaller).toEqual({ imprint: 1 });
    expect(roomAfter(small, found, once)).toBe(once);
  });

  it('gives up after the last step, and the preflight names the file, the page and the text', () => {
    const least = { ...INITIAL_ROOM, smaller: { imprint: 3, cover: 3, '201-2': 3 } };
    const alone = compose(sketch([{ products: 1 }, { products: 4 }], { room: least }));
    const onPage = (template: BookPage['template']): Overflow => {
      const page = alone.pages.find((it) => it.template === template)?.number ?? 0;
      return { page, box: 'x', share: 0.5, text: 'نص طويل' };
    };
    const overflows = (['cover', 'imprint', 'products'] as const).map(onPage);
    expect(makeRoom([alone], overflows, [least])[0]).toBe(least);
    const named = findOverlongTexts(withOverlongTexts([alone], overflows)[0], (page) => page);
    expect(named.map(({ check, page, values }) => [check, page, values['file'], values['text']])).toEqual([
      ['cover-too-long', 1, 'editions/guide-ar.yaml', 'الدليل'],
      ['too-long', 2, 'catalogue.yaml', 'نص طويل'],
      ['too-long', onPage('products').page, 'cooperatives/cooperative-201/cooperative.yaml', 'نص طويل'],
    ]);
    expect(named.every(({ severity }) => severity === 'fail')).toBe(true);
  });

  it('terminates: a list has a minimum factor', () => {
    let room: Room = INITIAL_ROOM;
    for (let pass = 0; pass < 30; pass += 1) room = roomAfter(book, overflow('contents', 'toc'), room);
    expect(roomAfter(book, overflow('contents', 'toc'), room)).toBe(room);
  });
});
