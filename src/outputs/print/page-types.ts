import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { Cooperative } from '../../model/cooperative.ts';
import type { Photo } from '../../model/photo.ts';
import type { Text } from '../../model/values/text.ts';
import type { Book, BookPage, Template } from './book.ts';
import {
  basketPhoto,
  cardSlot,
  chapterCooperatives,
  chapterPhoto,
  coverPhotos,
  eventPhoto,
  openerPhoto,
  rowPhoto,
  rowSlot,
  type Slot,
  type SlotPhoto,
  storyPhoto,
} from './pictures/picture-slots.ts';

/** A page of one template. */
type PageOf<T extends Template> = Extract<BookPage, { template: T }>;

/** A page number printed on a page, and the entry that must be on the page with that number. */
export interface PageReference {
  /** The printed number, from 1 within the book. */
  to: number;
  /** Code of the entry; without one, its label. */
  code?: string;
  label?: Text | string;
  /** Code that is printed on the same line as the number. */
  listed?: string;
  /** Whether other text may follow the number on its line: two chapters are side by side. */
  sharesLine?: boolean;
}

/** Everything the book needs to know about the pages of a template, besides their content. */
interface PageType<T extends Template> {
  /** The component that draws the page. It takes `SheetProps<T>`, which the type of Astro components cannot express. */
  component: () => Promise<{ default: AstroComponentFactory }>;
  /** File or folder of the content in which a text that is too long for the page can be shortened. */
  contentFile: (page: PageOf<T>, book: Book) => string;
  /** The photos on the page: only these are cut and prepared for the templates. */
  photos: (page: PageOf<T>, book: Book) => SlotPhoto[];
  /** The page numbers printed in the page's lists, which the preflight checks. */
  references: (page: PageOf<T>) => PageReference[];
}

/** The page type of every template. A template without a line here does not compile. */
const PAGE_TYPES: { readonly [T in Template]: PageType<T> } = {
  'back-cover': {
    component: () => import('./sheets/templates/BackCover.astro'),
    contentFile: catalogueFile,
    photos: (_, book) => inSlot('cover-tile', ...coverPhotos(book).back),
    references: ({ chapters }) =>
      chapters.map(({ category, page }) => ({ to: page, label: category.name, sharesLine: true })),
  },
  band: {
    component: () => import('./sheets/templates/Band.astro'),
    contentFile: cooperativeFile,
    photos: cardPhotos,
    references: none,
  },
  basket: {
    component: () => import('./sheets/templates/Basket.astro'),
    contentFile: ({ basket }) => `baskets/${basket.id}.yaml`,
    photos: ({ basket }, { edition }) => [
      ...inSlot('basket-opener', basketPhoto(basket, edition.format)),
      ...inSlot('basket-item', ...basket.items.map(({ product }) => product.photos[0])),
    ],
    references: none,
  },
  chapter: {
    component: () => import('./sheets/templates/Chapter.astro'),
    contentFile: () => 'cooperatives/',
    photos: ({ rows, cooperatives }) =>
      inSlot(rowSlot(rows), ...cooperatives.map(({ cooperative }) => rowPhoto(cooperative))),
    references: ({ cooperatives }) =>
      cooperatives.map(({ cooperative, page }) => ({ to: page, code: cooperative.code })),
  },
  'chapter-opener': {
    component: () => import('./sheets/templates/ChapterOpener.astro'),
    contentFile: () => 'categories.yaml',
    photos: ({ category }, book) =>
      inSlot('chapter-opener', chapterPhoto(category, chapterCooperatives(book, category))),
    references: none,
  },
  contents: {
    component: () => import('./sheets/templates/Contents.astro'),
    contentFile: () => 'cooperatives/',
    photos: none,
    references: contentsReferences,
  },
  cooperative: {
    component: () => import('./sheets/templates/Cooperative.astro'),
    contentFile: cooperativeFile,
    photos: ({ cooperative }) => inSlot('cooperative-opener', openerPhoto(cooperative)),
    references: none,
  },
  cover: {
    component: () => import('./sheets/templates/Cover.astro'),
    contentFile: (_, { edition }) => `editions/${edition.id}.yaml`,
    photos: frontPhotos,
    references: none,
  },
  distributors: {
    component: () => import('./sheets/templates/Distributors.astro'),
    contentFile: () => 'distributors/',
    photos: none,
    references: none,
  },
  event: {
    component: () => import('./sheets/templates/Event.astro'),
    contentFile: ({ event }) => `events/${event.id}.yaml`,
    photos: ({ event }, { edition }) => inSlot('event-opener', eventPhoto(event, edition.format)),
    references: none,
  },
  'how-to-order': {
    component: () => import('./sheets/templates/HowToOrder.astro'),
    contentFile: catalogueFile,
    photos: none,
    references: none,
  },
  imprint: {
    component: () => import('./sheets/templates/Imprint.astro'),
    contentFile: catalogueFile,
    photos: (_, { catalogue }) => inSlot('logo', ...catalogue.settings.partners.map(({ logo }) => logo)),
    references: none,
  },
  index: {
    component: () => import('./sheets/templates/Index.astro'),
    contentFile: () => 'cooperatives/',
    photos: none,
    references: indexReferences,
  },
  meeting: {
    component: () => import('./sheets/templates/Meeting.astro'),
    contentFile: catalogueFile,
    photos: none,
    references: none,
  },
  notes: {
    component: () => import('./sheets/templates/Notes.astro'),
    contentFile: catalogueFile,
    photos: none,
    references: none,
  },
  'one-product': {
    component: () => import('./sheets/templates/OneProduct.astro'),
    contentFile: cooperativeFile,
    photos: ({ product }) => inSlot('one-product', product.photos[0]),
    references: none,
  },
  'order-slips': {
    component: () => import('./sheets/templates/OrderSlips.astro'),
    contentFile: catalogueFile,
    photos: none,
    references: none,
  },
  plan: {
    component: () => import('./sheets/templates/Plan.astro'),
    contentFile: () => 'points-of-sale/, events/',
    photos: none,
    references: none,
  },
  'points-of-sale': {
    component: () => import('./sheets/templates/PointsOfSale.astro'),
    contentFile: () => 'points-of-sale/',
    photos: none,
    references: none,
  },
  'price-list': {
    component: () => import('./sheets/templates/PriceList.astro'),
    contentFile: cooperativeFile,
    photos: none,
    references: none,
  },
  products: {
    component: () => import('./sheets/templates/Products.astro'),
    contentFile: cooperativeFile,
    photos: cardPhotos,
    references: none,
  },
  prose: {
    component: () => import('./sheets/templates/Prose.astro'),
    contentFile: () => 'pages/',
    photos: none,
    references: none,
  },
  story: {
    component: () => import('./sheets/templates/Story.astro'),
    contentFile: cooperativeFile,
    photos: (page, book) => inSlot('story', storyPhoto(page, book)),
    references: none,
  },
};

/** The page type of a page. */
export function pageTypeOf<T extends Template>(page: PageOf<T>): PageType<T> {
  return PAGE_TYPES[page.template as T];
}

function none(): [] {
  return [];
}

function catalogueFile(): string {
  return 'catalogue.yaml';
}

function cooperativeFile({ cooperative }: { cooperative: Cooperative }): string {
  return `cooperatives/${cooperative.id}/cooperative.yaml`;
}

function inSlot(slot: Slot, ...photos: (Photo | undefined)[]): SlotPhoto[] {
  return photos.flatMap((photo) => (photo ? [{ photo, slot }] : []));
}

function frontPhotos(_: PageOf<'cover'>, book: Book): SlotPhoto[] {
  const [large, ...others] = coverPhotos(book).front;
  return [
    ...inSlot('cover-large', large),
    ...inSlot('cover-tile', ...others),
    ...inSlot('cover-logo', ...book.edition.coverLogos),
  ];
}

function cardPhotos({ products, grid }: PageOf<'products' | 'band'>, { edition }: Book): SlotPhoto[] {
  return products.flatMap((product, index) =>
    inSlot(cardSlot(grid, index, products.length, edition.format), product.photos[0]),
  );
}

function contentsReferences({ groups }: PageOf<'contents'>): PageReference[] {
  return groups.flatMap(({ page: start, title, entries }) => [
    ...(start === undefined ? [] : [{ to: start, label: title }]),
    ...entries.map(({ page, code }) => ({ to: page, code, listed: code })),
  ]);
}

function indexReferences({ columns }: PageOf<'index'>): PageReference[] {
  const lines = columns.flat();
  return lines.flatMap((line) =>
    'name' in line ? [{ to: line.page, code: line.code, label: line.seller, listed: line.code }] : [],
  );
}
