import { describe, expect, it } from 'vitest';
import { OperatorError } from '../../operator-error.ts';
import type { Book, BookPage } from './book.ts';
import { compose } from './compose/compose.ts';
import { ROOM, type Room } from './compose/room.ts';
import { sketch } from './compose/sample.ts';
import { makeRoom } from './fit.ts';
import type { Misfit } from './measure.ts';

const STORIES = { '201': `<p>${'كلمة '.repeat(40)}.</p><p>نهاية.</p>` };
const book = compose(sketch([{ products: 6 }, { products: 1 }, { products: 7 }], { stories: STORIES }));

function misfit(template: BookPage['template'], box: string, share = 0.8): Misfit {
  const page = book.pages.find((it) => it.template === template);
  if (!page) throw new Error(`No ${template} in the book`);
  return { page: page.number, box, share, text: 'كلمة' };
}

describe('makeRoom', () => {
  it('moves what of a story does not fit to pages of its own', () => {
    const room = makeRoom([book], [misfit('cooperative', 'story', 0.5)], [ROOM], 'fr')[0] as Room;
    expect(room.story['201']).toBeCloseTo(0.485);
    expect(room.cards).toEqual({});
  });

  it('puts fewer cards on a page, and never more again', () => {
    const once = makeRoom([book], [misfit('products', 'grid')], [ROOM], 'fr')[0] as Room;
    expect(once.cards).toEqual({ '201': 5 });
    const wider = compose(sketch([{ products: 6 }], { room: once }));
    const sizes = wider.pages.flatMap((page) => (page.template === 'products' ? [page.products.length] : []));
    expect(sizes).toEqual([2, 2, 2]);
  });

  it('puts less on each page of a list', () => {
    expect((makeRoom([book], [misfit('index', 'index-columns')], [ROOM], 'fr')[0] as Room).list).toEqual({
      index: 0.92,
    });
  });

  it('gives up by name when nothing roomier exists', () => {
    const cover = { ...misfit('imprint', 'imprint-text'), text: 'نص طويل' };
    expect(() => makeRoom([book], [cover], [ROOM], 'fr')[0] as Room).toThrow(OperatorError);
    expect(() => makeRoom([book], [cover], [ROOM], 'fr')[0] as Room).toThrow(/guide-ar.*imprint.*نص طويل/);
    const alone: Book = compose(sketch([{ products: 1 }, { products: 4 }]));
    const page = alone.pages.find((it) => it.template === 'products');
    expect(() => makeRoom([alone], [{ ...cover, page: page?.number ?? 0 }], [ROOM], 'fr')).toThrow(/cooperative-201/);
  });

  it('ends: the same list can only shrink so far', () => {
    let room = ROOM;
    const shrink = () => {
      for (let pass = 0; pass < 30; pass += 1)
        room = makeRoom([book], [misfit('contents', 'toc')], [room], 'fr')[0] as Room;
    };
    expect(shrink).toThrow(OperatorError);
  });
});
