import { isWithin, type Located } from '../../../../model/values/within.ts';
import type { Facets } from './facets.ts';

/** Dirhams that someone may have in mind: "up to 100". Few, so that a product's price takes hardly any room. */
export const PRICE_LIMITS = [25, 50, 100, 200, 500] as const;

/** What is wanted of a result besides the words. Several values of one kind: any of them will do. */
export interface Filter {
  chapters: string[];
  towns: string[];
  marks: string[];
  /** Only what someone delivers here. */
  to?: Located;
  /** Only what is in its season in this month, 1-12. */
  month?: number;
  womenLed: boolean;
  /** Dirhams that the cheapest size may cost: one of PRICE_LIMITS. */
  upTo?: number;
}

export const NO_FILTER: Filter = { chapters: [], towns: [], marks: [], womenLed: false };

export function isEmpty({ chapters, towns, marks, to, month, womenLed, upTo }: Filter): boolean {
  return chapters.length + towns.length + marks.length === 0 && !to && !month && !womenLed && !upTo;
}

/** How many kinds of wishes a filter holds, for the number beside "Filter". */
export function wishes({ chapters, towns, marks, to, month, womenLed, upTo }: Filter): number {
  return [chapters.length, towns.length, marks.length, to, month, womenLed, upTo].filter(Boolean).length;
}

/** What the facets know of a product or a cooperative. */
export interface Traits {
  chapter: string;
  town: string;
  womenLed: boolean;
  /** Keys of the places somebody brings it to. */
  zones: readonly string[];
  marks: readonly string[];
  /** One bit for each month, January first. */
  months: number;
  /** The lowest limit its price is within, in dirhams; Infinity above all of them, and when one has to ask. */
  within: number;
}

/** Values that at least one result has, each kind as if nothing of that kind were chosen. */
export interface Offered {
  chapters: string[];
  towns: string[];
  marks: string[];
  zones: string[];
  season: boolean;
  womenLed: boolean;
  /** The lowest limit that leaves something; none when every price is above all of them. */
  from?: number;
}

type Wish = 'chapters' | 'towns' | 'marks' | 'to' | 'month' | 'womenLed' | 'upTo';

const PASSES: { [wish in Wish]: (traits: Traits, filter: Filter) => boolean } = {
  chapters: ({ chapter }, { chapters }) => chapters.length === 0 || chapters.includes(chapter),
  towns: ({ town }, { towns }) => towns.length === 0 || towns.includes(town),
  marks: ({ marks }, filter) => filter.marks.length === 0 || filter.marks.some((mark) => marks.includes(mark)),
  to: ({ zones }, { to }) => !to || zones.some((key) => isWithin(to, { key })),
  month: ({ months }, { month }) => !month || (months & (1 << (month - 1))) !== 0,
  womenLed: ({ womenLed }, filter) => !filter.womenLed || womenLed,
  upTo: ({ within }, { upTo }) => !upTo || within <= upTo,
};
const WISHES = Object.keys(PASSES) as Wish[];

export function passes(traits: Traits, filter: Filter): boolean {
  return WISHES.every((wish) => PASSES[wish](traits, filter));
}

/** @param month the present one, 1-12 */
export function offeredBy(all: readonly Traits[], filter: Filter, month: number): Offered {
  const left = (wish: Wish): Traits[] => {
    const others = WISHES.filter((other) => other !== wish);
    return all.filter((traits) => others.every((other) => PASSES[other](traits, filter)));
  };
  const values = (wish: Wish, read: (traits: Traits) => readonly string[]): string[] => [
    ...new Set(left(wish).flatMap(read)),
  ];
  const from = left('upTo').reduce((lowest, { within }) => Math.min(lowest, within), Number.POSITIVE_INFINITY);
  return {
    chapters: values('chapters', ({ chapter }) => [chapter]),
    towns: values('towns', ({ town }) => [town]),
    marks: values('marks', ({ marks }) => marks),
    zones: values('to', ({ zones }) => zones),
    season: left('month').some((traits) => PASSES.month(traits, { ...NO_FILTER, month })),
    womenLed: left('womenLed').some(({ womenLed }) => womenLed),
    ...(Number.isFinite(from) && { from }),
  };
}

const bits = (mask: number, names: readonly string[]): string[] => names.filter((_, bit) => (mask & (1 << bit)) !== 0);

/**
 * Reads one cooperative, or one of its products, out of the facets.
 *
 * @param maker number of the cooperative among cooperatives
 * @param product number of the product among products; the cooperative itself is meant without
 */
export function traitsOf(facets: Facets, maker: number, product?: number): Traits {
  const { makers, products } = facets;
  const own = product === undefined ? makers : products;
  const at = product ?? maker;
  return {
    chapter: facets.chapters[own.chapter[at] ?? -1] ?? '',
    town: facets.towns[makers.town[maker] ?? -1] ?? '',
    womenLed: makers.women[maker] === 1,
    zones: facets.zones[makers.zones[maker] ?? -1] ?? [],
    marks: bits(own.marks[at] ?? 0, facets.marks),
    months: own.months[at] ?? 0,
    within: PRICE_LIMITS[own.price[at] ?? PRICE_LIMITS.length] ?? Number.POSITIVE_INFINITY,
  };
}

const PLACE_KEY = /^[\w.-]{1,64}$/;

/** Reads a filter out of the address of a page; what it cannot be is left out. */
export function readFilter(query: URLSearchParams, month: number): Filter {
  const all = (name: string) => [...new Set(query.getAll(name))].filter((value) => PLACE_KEY.test(value)).slice(0, 50);
  const [to] = all('to');
  const upTo = PRICE_LIMITS.find((limit) => String(limit) === query.get('price'));
  return {
    chapters: all('chapter'),
    towns: all('town'),
    marks: all('mark'),
    ...(to && { to: { key: to } }),
    ...(query.has('season') && { month }),
    womenLed: query.has('women'),
    ...(upTo && { upTo }),
  };
}

/** Writes a filter into the address of a page, beside what else is there. */
export function writeFilter(
  query: URLSearchParams,
  { chapters, towns, marks, to, month, womenLed, upTo }: Filter,
): void {
  const put = (name: string, values: readonly string[]) => {
    query.delete(name);
    for (const value of values) query.append(name, value);
  };
  put('chapter', chapters);
  put('town', towns);
  put('mark', marks);
  put('to', to ? [to.key] : []);
  put('season', month ? ['now'] : []);
  put('women', womenLed ? ['led'] : []);
  put('price', upTo ? [String(upTo)] : []);
}
