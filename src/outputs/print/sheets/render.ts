import { isolateFigures } from '../../../i18n/isolate-figures.ts';
import type { Piece } from '../../../model/page.ts';
import { componentOf, type DrawComponent, openContainer } from '../../../drawing/container.ts';
import type { Book } from '../book.ts';
import type { OrderSheetProps, SpineProps } from './extra-sheet-props.ts';
import type { BookPictures } from '../pictures/picture-slots.ts';

/** Draws Astro templates in this process. */
export interface Renderer {
  /** The whole book, or both halves of a two-direction book, as one HTML document. */
  book: (books: readonly Book[], pictures: BookPictures) => Promise<string>;
  /** The text of an editorial page. */
  editorial: (pieces: Piece[], prose: Pick<Book, 'catalogue' | 'lang'>) => Promise<string>;
  /** The spine of a book: its outside, then its inside. */
  spine: (props: SpineProps) => Promise<string>;
  /** The order sheet that the printer gets with the files. */
  orderSheet: (props: OrderSheetProps) => Promise<string>;
}

/** Opens the renderer: templates are compiled once for all editions of a build. */
export async function openRenderer(): Promise<Renderer> {
  const draw = await openContainer();
  const [Pieces, { setWords }, Book, Spine, OrderSheet] = await Promise.all([
    componentOf(import('../../../components/prose/Pieces.astro')),
    import('./set-words.ts'),
    componentOf(import('./Book.astro')),
    componentOf(import('./Spine.astro')),
    componentOf(import('./OrderSheet.astro')),
  ]);
  const drawSheets: DrawComponent = async (component, props) => setWords(isolateFigures(await draw(component, props)));
  return {
    book: (books, pictures) => drawSheets(Book, { books, pictures }),
    spine: (props) => drawSheets(Spine, props),
    orderSheet: (props) => drawSheets(OrderSheet, props),
    editorial: async (pieces, prose) => {
      const html = await draw(Pieces, { pieces }, { partial: true, locals: { prose } });
      // A heading must not have the id of a page or a product of the book, which links lead to.
      return html.replace(/<(h[1-6]) id="[^"]*"/g, '<$1');
    },
  };
}
