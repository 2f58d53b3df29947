import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { isolateFigures } from '../../i18n/isolate-figures.ts';
import type { Piece } from '../../model/page.ts';
import { importAstro } from './astro-modules.ts';
import type { Book } from './book.ts';
import type { OrderSheetProps, SpineProps } from './extras.ts';
import type { PlacedPictures } from './placements.ts';

/** Draws Astro templates in this process. */
export interface Renderer {
  /** The whole book, or both halves of a two-direction book, as one HTML document. */
  book: (books: readonly Book[], pictures: PlacedPictures) => Promise<string>;
  /** The text of an editorial page. */
  editorial: (pieces: Piece[], prose: Pick<Book, 'catalogue' | 'lang'>) => Promise<string>;
  /** The back of a book between its covers: its outside, then its inside. */
  spine: (props: SpineProps) => Promise<string>;
  /** The sheet a printer gets with the files. */
  orderSheet: (props: OrderSheetProps) => Promise<string>;
}

interface Module<T> {
  default: T;
}

/** Opens the renderer: templates are read and compiled once for all editions of a build. */
export async function openRenderer(): Promise<Renderer> {
  // Nothing is sent to anyone while building.
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  importAstro();
  const [{ experimental_AstroContainer: Container }, Pieces, { setWords }, Book, Spine, OrderSheet] = await Promise.all(
    [
      import('astro/container'),
      template(import('../../components/prose/Pieces.astro')),
      import('./sheets/set-words.ts'),
      template(import('./sheets/Book.astro')),
      template(import('./sheets/Spine.astro')),
      template(import('./sheets/OrderSheet.astro')),
    ],
  );
  const container = await Container.create();
  const draw = async (Template: AstroComponentFactory, props: object) =>
    setWords(isolateFigures(await container.renderToString(Template, { props: { ...props }, partial: false })));
  return {
    book: (books, pictures) => draw(Book, { books, pictures }),
    spine: (props) => draw(Spine, props),
    orderSheet: (props) => draw(OrderSheet, props),
    editorial: async (pieces, prose) => {
      const html = await container.renderToString(Pieces, { props: { pieces }, locals: { prose } });
      // A heading of a text could have the id of a page or a product of the book, which links lead to.
      return html.replace(/<(h[1-6]) id="[^"]*"/g, '<$1');
    },
  };
}

async function template(module: Promise<Module<AstroComponentFactory>>): Promise<AstroComponentFactory> {
  return (await module).default;
}
