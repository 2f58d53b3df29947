import { formatPeriod, formatPrice, typeset } from '../../../i18n/format.ts';
import { translator } from '../../../i18n/translate.ts';
import type { Basket } from '../../../model/basket.ts';
import type { Category, MotifId } from '../../../model/category.ts';
import type { Contact } from '../../../model/contact.ts';
import type { Cooperative } from '../../../model/cooperative.ts';
import type { Event } from '../../../model/event.ts';
import { productsIn } from '../../../model/facts.ts';
import { dirOf, type Lang, otherLangs } from '../../../model/languages.ts';
import type { Product } from '../../../model/product.ts';
import { type Text, wordsOf } from '../../../model/values/text.ts';
import { site } from '../context.ts';
import { shorten } from '../head/share.ts';
import { shortName } from '../../../i18n/short-name.ts';
import type { ShareCard } from './card.ts';

/** A picture has no tags, so isolate characters keep numbers in Arabic lines left to right. */
const island = (words: string, lang: Lang) => (dirOf(lang) === 'rtl' ? `\u2066${words}\u2069` : words);

/** Characters: nobody reads longer lines on a card. */
const MAX_LENGTH = { name: 240, line: 100, size: 30 };

const words = (text: Text, lang: Lang, limit = MAX_LENGTH.line) => shorten(typeset(wordsOf(text, lang), lang), limit);

function named(text: Text, lang: Lang): Pick<ShareCard, 'lang' | 'name' | 'second'> {
  const other = text[lang] ? otherLangs(lang).find((candidate) => text[candidate]) : undefined;
  return {
    lang,
    name: shorten(typeset(wordsOf(text, lang), lang), MAX_LENGTH.name),
    second: other && { text: shorten(typeset(text[other] ?? '', other), MAX_LENGTH.line), lang: other },
  };
}

const inChapter = ({ number, shortName: name, motif }: Category, lang: Lang): Pick<ShareCard, 'motifs' | 'kicker'> => ({
  motifs: [motif],
  kicker: `${number} · ${typeset(wordsOf(name, lang), lang)}`,
});

/** Motifs for the card of the guide: one for each tile. */
function wall(): MotifId[] {
  return [...new Set(site().catalogue.categories.map(({ motif }) => motif))].slice(0, 6);
}

function priced(price: number | null, lang: Lang): Pick<ShareCard, 'lead'> {
  if (price === null) return { lead: typeset(translator(lang)('price.on-request'), lang) };
  const { figure, unit } = formatPrice(price, lang);
  return { lead: `${island(figure, lang)} ${unit}` };
}

const called = ([contact]: Contact[], lang: Lang): Pick<ShareCard, 'lead'> => ({
  lead: contact && island(contact.phone.national, lang),
});

/** The card of the guide, also for pages without a subject of their own. */
export function guideCard(lang: Lang): ShareCard {
  const { title, programme } = site().catalogue.settings;
  return { ...named(title, lang), motifs: wall(), line: words(programme, lang) };
}

/** The card of a page with a name: editorial pages, towns. */
export function namedCard(text: Text, lang: Lang): ShareCard {
  return { ...named(text, lang), motifs: wall(), line: words(site().catalogue.settings.title, lang) };
}

export function productCard({ name, code, category, cooperative, variants }: Product, lang: Lang): ShareCard {
  const shown = variants.find(({ price }) => price !== null) ?? variants[0];
  return {
    ...named(name, lang),
    ...inChapter(category, lang),
    code,
    ...priced(shown?.price ?? null, lang),
    after: shown && words(shown.size.text, lang, MAX_LENGTH.size),
    line: [shortName(cooperative.name), cooperative.commune.name].map((text) => words(text, lang)).join(' · '),
  };
}

export function cooperativeCard({ name, code, category, commune, contacts }: Cooperative, lang: Lang): ShareCard {
  return {
    ...named(name, lang),
    ...inChapter(category, lang),
    code,
    ...called(contacts, lang),
    line: words(commune.name, lang),
  };
}

export function basketCard({ name, code, price, items }: Basket, lang: Lang): ShareCard {
  const motifs = [...new Set(items.map(({ product }) => product.category.motif))].slice(0, 6);
  const line = typeset(translator(lang)('site:basket.items', { count: items.length }), lang);
  return { ...named(name, lang), motifs, code, ...priced(price, lang), line };
}

export function chapterCard(category: Category, lang: Lang): ShareCard {
  const { length } = productsIn(site().catalogue, category);
  return {
    ...named(category.name, lang),
    motifs: [category.motif],
    kicker: String(category.number),
    line: typeset(translator(lang)('site:products', { count: length }), lang),
  };
}

/** The card of a distributor or a point of sale. */
export function placeCard({ name, contacts }: { name: Text; contacts: Contact[] }, where: Text, lang: Lang): ShareCard {
  return { ...named(name, lang), motifs: wall(), ...called(contacts, lang), line: words(where, lang) };
}

export function eventCard({ name, commune, from, to }: Event, lang: Lang): ShareCard {
  return {
    ...named(name, lang),
    motifs: wall(),
    lead: formatPeriod(from, to, lang),
    line: words(commune.name, lang),
  };
}
