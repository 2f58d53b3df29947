import type { Catalogue } from '../../src/model/catalogue.ts';
import type { Category } from '../../src/model/category.ts';
import type { Cooperative } from '../../src/model/cooperative.ts';
import { type Edition, PrinterProfile } from '../../src/model/edition.ts';
import { DEFAULT_LANGS } from '../../src/model/languages.ts';
import type { Photo } from '../../src/model/photo.ts';
import type { Place } from '../../src/model/place.ts';
import type { Product } from '../../src/model/product.ts';
import type { Manuscript } from '../../src/outputs/print/compose/manuscript.ts';
import { INITIAL_ROOM } from '../../src/outputs/print/compose/room.ts';

// Catalogues for the composer's tests, with the properties it reads, from the number of products per cooperative.

/** A test cooperative: number of products and pictures, and its chapter. */
export interface Sketch {
  products: number;
  /** All products when left out. */
  pictures?: number;
  /** Number of its chapter, 1 when left out. */
  chapter?: number;
}

const PHOTO: Photo = { file: '/photo.jpg', hash: 'photo', width: 1600, height: 1200, focus: [0.5, 0.4], social: true };
const PLACE: Place = {
  key: '05.311',
  slug: 'khouribga',
  kind: 'commune',
  name: { ar: 'خريبكة', fr: 'Khouribga' },
  aliases: [],
};

const NAMES = [
  { ar: 'العسل', fr: 'Miel' },
  { ar: 'زيت الزيتون', fr: 'Œufs frais' },
  { ar: 'أركان', fr: 'Épices' },
  { ar: 'الكسكس', fr: 'Olives vertes au citron confit et aux herbes' },
];

/** A manuscript of an Arabic edition by category. */
export function sketch(sketches: readonly Sketch[], changes: Partial<Manuscript> = {}): Manuscript {
  const numbers = [...new Set(sketches.map((it) => it.chapter ?? 1))].sort((a, b) => a - b);
  const categories = numbers.map((number): Category => ({
    id: `family-${number}`,
    number,
    name: { ar: `باب ${number}`, fr: `Famille ${number}` },
    shortName: { ar: `باب ${number}`, fr: `Famille ${number}` },
    motif: 'honey',
  }));
  const cooperatives = sketches.map((it, index) => cooperative(String(201 + index), it, categories));
  const catalogue = {
    settings: { wall: [], languages: DEFAULT_LANGS },
    categories,
    cooperatives,
    products: cooperatives.flatMap(({ products }) => products),
    distributors: [],
    pointsOfSale: [],
    baskets: [],
    events: [],
    pages: [],
  } as unknown as Catalogue;
  const edition: Edition = {
    id: 'guide-ar',
    title: { ar: 'الدليل', fr: 'Guide' },
    languages: ['ar'],
    format: 'a4',
    date: '2026-11-01',
    order: 'category',
    sections: ['imprint', 'contents', 'how-to-order', 'order-slips', 'cooperatives', 'index'],
    pages: [],
    coverPhotos: [],
    coverLogos: [],
    catalogue,
    binding: 'staple',
    bleed: 3,
    crop_marks: false,
    booklet: false,
    profile: PrinterProfile.parse({}),
    default: true,
  };
  return { edition, catalogue, lang: 'ar', before: 0, stories: {}, flowed: {}, room: INITIAL_ROOM, ...changes };
}

function cooperative(
  code: string,
  { products, pictures = products, chapter = 1 }: Sketch,
  categories: Category[],
): Cooperative {
  const category = categories.find(({ number }) => number === chapter) as Category;
  const made = {
    id: `cooperative-${code}`,
    code,
    name: { ar: `تعاونية النجمة ${code}`, fr: `Coopérative Najma ${code}` },
    category,
    commune: PLACE,
    photos: pictures > 0 ? [PHOTO] : [],
    contacts: [],
    products: [] as Product[],
  } as unknown as Cooperative;
  made.products = Array.from({ length: products }, (_, index) => {
    const number = String(index + 1).padStart(2, '0');
    return {
      code: `${code}-${number}`,
      number,
      name: NAMES[index % NAMES.length],
      category,
      cooperative: made,
      photos: index < pictures ? [PHOTO] : [],
      variants: [],
    } as unknown as Product;
  });
  return made;
}
