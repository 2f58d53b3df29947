import { formatDay, formatPrice, seasonWords } from '../../../src/i18n/format.ts';
import { translator } from '../../../src/i18n/translate.ts';
import type { Contact } from '../../../src/model/contact.ts';
import type { Cooperative } from '../../../src/model/cooperative.ts';
import { type Lang, otherLangs } from '../../../src/model/languages.ts';
import type { Authorisation, Mark } from '../../../src/model/mark.ts';
import type { Product, Variant } from '../../../src/model/product.ts';
import { type Text, wordsOf } from '../../../src/model/values/text.ts';
import { blocksOf } from '../../../src/outputs/print/layout/html-blocks.ts';
import { phoneLines, pricesSince, wordsIn } from '../../../src/outputs/print/sheets/sheet.ts';
import type { BookBlock, Words } from './plain-book.ts';
import { headingBlock, inLang, paragraphBlock, pictureBlock, readerWords, type PlainBookContext } from './blocks.ts';

/** All content of a cooperative's pages, except motifs, icons and QR codes. */
export function cooperativeBlocks(
  cooperative: Cooperative,
  { lang, pictures, stories }: PlainBookContext,
): BookBlock[] {
  const { code, name, commune, products } = cooperative;
  const words = wordsIn(lang);
  const own = readerWords(name, lang);
  const since = pricesSince(products);
  const signs = [
    ...[...cooperative.authorisations, ...cooperative.marks].map((mark) => markWords(mark, lang)),
    cooperative.women_led && words('facts.women-led'),
    cooperative.youth_led && words('facts.youth-led'),
  ];
  const facts = (['founded', 'members', 'women'] as const).flatMap((fact) =>
    cooperative[fact] === undefined ? [] : [`${words(`facts.${fact}`)} ${cooperative[fact]}`],
  );
  const deliverers = cooperative.distributors.slice(0, 4).map((it) => wordsOf(it.name, lang));
  const online = [cooperative.email, ...Object.values(cooperative.social)];
  const plain = (...parts: (string | false | undefined)[]) => paragraphBlock(inLang(joined(parts), lang));
  return [
    ...pictureBlock(pictures.openers[code], own),
    headingBlock(2, { ...own, text: `${code} ${own.text}` }, `c${code}`),
    ...paragraphBlock(secondName(name, lang)),
    ...paragraphBlock(readerWords(commune.name, lang)),
    ...plain(...signs),
    ...paragraphsOf(stories[code] ?? '', lang),
    ...plain(...facts),
    ...plain(words('order.title')),
    ...contactBlocks(cooperative.contacts, lang),
    ...paragraphBlock(cooperative.address && readerWords(cooperative.address, lang)),
    ...plain(deliverers.length > 0 && words('delivered-by', { names: deliverers.join(words('comma')) })),
    ...paragraphBlock(cooperative.delivery && readerWords(cooperative.delivery, lang)),
    ...plain(cooperative.capacity && `${words('capacity')} ${wordsOf(cooperative.capacity, lang)}`),
    ...plain(...online),
    ...plain(since && words('prices-confirmed', { date: formatDay(since, lang) })),
    { kind: 'cards', cards: products.map((product) => card(product, lang, pictures.cards[product.code])) },
  ];
}

function card(product: Product, lang: Lang, file: string | undefined): BookBlock[] {
  const { code, name, description, season, availability, marks, variants } = product;
  const own = readerWords(name, lang);
  const state = availability === 'on-order' || availability === 'sold-out';
  const told = [
    season && translator(lang)('season.label', { season: seasonWords(season, lang) }),
    state && wordsIn(lang)(`availability.${availability}`),
    ...marks.map((mark) => markWords(mark, lang)),
  ];
  return [
    ...pictureBlock(file, own),
    headingBlock(3, { ...own, text: `${code} ${own.text}` }, `p${code}`),
    ...paragraphBlock(secondName(name, lang)),
    ...paragraphBlock(description && readerWords(description, lang)),
    ...paragraphBlock(inLang(joined(told), lang)),
    { kind: 'prices', rows: variants.map((variant) => priceRow(variant, lang)) },
  ];
}

function priceRow({ size, price, wholesale }: Variant, lang: Lang) {
  const told = [priceWords(price, lang)];
  if (wholesale) {
    told.push(wordsIn(lang)('wholesale', { count: wholesale.from }), priceWords(wholesale.price, lang));
  }
  return { size: readerWords(size.text, lang), price: told.join(' ') };
}

export function priceWords(price: number | null, lang: Lang): string {
  if (price === null) return translator(lang)('price.on-request');
  const { figure, unit } = formatPrice(price, lang);
  return `${figure} ${unit}`;
}

/** Every number, its use, and the contact person. */
export function contactBlocks(contacts: readonly Contact[], lang: Lang): BookBlock[] {
  const words = wordsIn(lang);
  return phoneLines(contacts).flatMap(({ phone, call, whatsapp, contact }) => {
    const { role, person, hours, languages, voice_notes } = contact;
    const who = call && [
      role && role !== 'other' && words(`role.${role}`),
      person && wordsOf(person, lang),
      hours && wordsOf(hours, lang),
      languages.map((language) => words(`language.${language}`)).join(words('comma')),
      voice_notes && words('voice-notes'),
    ];
    const told = [phone.national, whatsapp && translator(lang)('whatsapp'), ...(who || [])];
    return paragraphBlock(inLang(joined(told), lang));
  });
}

function markWords(mark: Mark | Authorisation, lang: Lang): string {
  const number = 'number' in mark ? mark.number : 'reference' in mark ? mark.reference : undefined;
  return [translator(lang)(`mark.${mark.type}`), number].filter(Boolean).join(' ');
}

function secondName(name: Text, lang: Lang): Words | undefined {
  const other = name[lang] ? otherLangs(lang).find((each) => name[each]) : undefined;
  return other && inLang(name[other] ?? '', other);
}

/** Text of a story; peers need not set its italics. */
function paragraphsOf(html: string, lang: Lang): BookBlock[] {
  return blocksOf(html).flatMap((block) => {
    const text = block
      .replace(/<[^>]+>/g, ' ')
      .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
      .replace(/\s+/g, ' ')
      .trim();
    return paragraphBlock({ text, lang: /^<\w+ lang="ar"/.test(block) ? 'ar' : lang });
  });
}

function joined(parts: readonly (string | false | undefined)[]): string {
  return parts.filter(Boolean).join(' · ');
}
