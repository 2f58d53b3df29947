import { formatPrice, typeset } from '../../../../i18n/format.ts';
import { compareNames } from '../../../../i18n/sort.ts';
import { type KeyAfter, translator } from '../../../../i18n/translate.ts';
import type { Catalogue } from '../../../../model/catalogue.ts';
import { priceRange } from '../../../../model/facts.ts';
import type { Lang } from '../../../../model/languages.ts';
import { wordsOf } from '../../../../model/values/text.ts';
import { townChoices } from '../../orders/build/town-choices.ts';
import { ELSEWHERE } from '../../orders/shared/town.ts';
import { type FacetKey, FACETS, FLAG_KEYS, type FlagKey, PRICE_LIMITS } from '../shared/facets.ts';
import { buildFacets, marksOf } from './build-facets.ts';

/** An option of a filter: its value in the facet, and its label. */
export interface FilterOption {
  value: string;
  label: string;
  /** Place around a place of the programme's own. */
  within?: string;
  /** Label inside a sentence, where it differs. */
  said?: string;
}

/** A select box for one facet, or a group of checkboxes. */
export type FilterControl =
  | { type: 'select'; key: FacetKey; legend: string; any: string; options: FilterOption[] }
  | { type: 'checkboxes'; legend: string; options: (FilterOption & { key: FacetKey })[] };

type Say = (key: KeyAfter<'site:filter.'>) => string;
type ControlOf = (catalogue: Catalogue, lang: Lang, say: Say) => FilterControl;

/** Yes-or-no facets that hold for some entry: in any month, for the season. */
function flagsInUse(catalogue: Catalogue): FlagKey[] {
  const { cooperatives, products } = buildFacets(catalogue);
  const isUsed = (key: FlagKey) => [...cooperatives[key], ...(products[key] ?? [])].some((code) => code !== 0);
  return FLAG_KEYS.filter(isUsed);
}

/** Limits that tell products apart: some products cost less, some more. */
function usefulLimits({ products }: Catalogue): number[] {
  const prices = products.flatMap((product) => priceRange(product)?.from ?? []);
  return PRICE_LIMITS.filter(
    (limit) => prices.some((price) => price <= limit) && prices.some((price) => price > limit),
  );
}

/** Controls in the order in which the form shows them. The checkboxes of all yes-or-no facets stand together. */
const CONTROLS: Record<Exclude<FacetKey, FlagKey> | 'flags', ControlOf> = {
  to: (catalogue, lang, say) => {
    const towns = catalogue.distributors.length > 0 ? townChoices(catalogue, lang) : [];
    const options = towns
      .filter(({ key }) => key !== ELSEWHERE)
      .map(({ key, name, within, said }) => ({ value: key, label: name, within, said }));
    return { type: 'select', key: 'to', legend: say('to'), any: say('any-town'), options };
  },
  chapter: ({ categories, cooperatives, products }, lang, say) => {
    const used = new Set([...products, ...cooperatives].map(({ category }) => category.id));
    const options = categories
      .filter(({ id }) => used.has(id))
      .map(({ id, shortName }) => ({
        key: 'chapter' as const,
        value: id,
        label: typeset(wordsOf(shortName, lang), lang),
      }));
    return { type: 'checkboxes', legend: say('chapter'), options };
  },
  flags: (catalogue, _, say) => {
    const options = flagsInUse(catalogue).map((key) => ({ key, value: FACETS[key].flag ?? '', label: say(key) }));
    return { type: 'checkboxes', legend: say('also'), options };
  },
  mark: ({ cooperatives, products }, lang, say) => {
    const used = [
      ...cooperatives.flatMap((cooperative) => marksOf(cooperative)),
      ...products.flatMap((product) => marksOf(product.cooperative, product)),
    ];
    const options = [...new Set(used)].map((value) => ({
      key: 'mark' as const,
      value,
      label: typeset(translator(lang)(`mark.${value}`), lang),
    }));
    return { type: 'checkboxes', legend: say('marks'), options };
  },
  price: (catalogue, lang, say) => {
    const options = usefulLimits(catalogue).map((limit) => {
      const { figure, unit } = formatPrice(limit, lang);
      return { value: String(limit), label: say('up-to').replace('{price}', `${figure}\u00a0${unit}`) };
    });
    return { type: 'select', key: 'price', legend: say('price'), any: say('any-price'), options };
  },
  town: ({ cooperatives }, lang, say) => {
    const towns = [...new Map(cooperatives.map(({ commune }) => [commune.key, commune])).values()];
    const options = towns
      .map(({ key, name }) => ({ value: key, label: typeset(wordsOf(name, lang), lang) }))
      .sort((a, b) => compareNames(a.label, b.label, lang));
    return {
      type: 'select',
      key: 'town',
      legend: say('town'),
      any: say('any-town'),
      options: options.length > 1 ? options : [],
    };
  },
};

/** The controls of the search filters, without those that have nothing to offer in this catalogue. */
export function filterControls(catalogue: Catalogue, lang: Lang): FilterControl[] {
  const say: Say = (key) => typeset(translator(lang)(`site:filter.${key}`), lang);
  return Object.values(CONTROLS)
    .map((controlOf) => controlOf(catalogue, lang, say))
    .filter(({ options }) => options.length > 0);
}
