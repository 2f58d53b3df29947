import type { Lang } from '../languages.ts';

/**
 * Units of measure: notation after a figure in each language, size in the smallest unit of their kind, accepted
 * spellings. `piece` is a count; in Arabic the word follows its number.
 */
export const UNITS = {
  g: {
    ar: 'غ',
    fr: 'g',
    en: 'g',
    kind: 'weight',
    of: 1,
    typed: 'gr grs gramme grammes غ غم غرام غراما غرامات جرام جراما جرامات',
  },
  kg: {
    ar: 'كلغ',
    fr: 'kg',
    en: 'kg',
    kind: 'weight',
    of: 1000,
    typed:
      'kgs kilo kilos kilogramme kilogrammes كلغ كغ كغم كجم كيلو كيلوات كيلوغرام كيلوغراما كيلوغرامات كيلوجرام كيلوجراما كيلوجرامات كيلوغ',
  },
  ml: {
    ar: 'مل',
    fr: 'ml',
    en: 'ml',
    kind: 'volume',
    of: 1,
    typed: 'cc cm3 millilitre millilitres مل ملل مليلتر مليلترا مليلترات ميليلتر ملليلتر سم3',
  },
  cl: {
    ar: 'سل',
    fr: 'cl',
    en: 'cl',
    kind: 'volume',
    of: 10,
    typed: 'centilitre centilitres سل سنتيلتر سنتيلترا سنتيلترات',
  },
  l: {
    ar: 'ل',
    fr: 'l',
    en: 'l',
    kind: 'volume',
    of: 1000,
    typed: 'lt ltr litre litres liter liters ل لتر لترا لترات ليتر ليترا ليترات',
  },
  mm: {
    ar: 'ملم',
    fr: 'mm',
    en: 'mm',
    kind: 'length',
    of: 1,
    typed: 'millimetre millimetres ملم مليمتر مليمترا مليمترات',
  },
  cm: {
    ar: 'سم',
    fr: 'cm',
    en: 'cm',
    kind: 'length',
    of: 10,
    typed: 'cms centimetre centimetres سم سنتيم سنتمتر سنتيمتر سنتيمترا سنتيمترات سنتمترات',
  },
  m: { ar: 'م', fr: 'm', en: 'm', kind: 'length', of: 1000, typed: 'metre metres mt mts م متر مترا امتار' },
  piece: {
    ar: 'قطعة',
    fr: 'pièce',
    en: 'piece',
    kind: 'count',
    of: 1,
    typed: 'pieces pce pces pc pcs unite unites u قطعه قطع قطعا حبه حبات حبا وحده وحدات بيضه بيضات oeuf oeufs',
  },
  dozen: {
    ar: 'دزينة',
    fr: 'douzaine',
    en: 'dozen',
    kind: 'count',
    of: 12,
    typed: 'douzaines dz dzn دزينه دزينات طزينه',
  },
} as const;
export type Unit = keyof typeof UNITS;

/** Packaging, written before the quantity, with `de` in French and `of` in English. */
export const CONTAINERS = {
  bag: { ar: 'كيس', fr: 'sachet', en: 'bag', typed: 'sachets sac sacs كيس اكياس ساشي' },
  jar: { ar: 'برطمان', fr: 'pot', en: 'jar', typed: 'pots bocal bocaux برطمان برطمانات مرطبان' },
  bottle: { ar: 'قنينة', fr: 'bouteille', en: 'bottle', typed: 'bouteilles flacon flacons قنينه قنينات قاروره زجاجه' },
  can: { ar: 'صفيحة', fr: 'bidon', en: 'can', typed: 'bidons صفيحه بيدون' },
  box: { ar: 'علبة', fr: 'boîte', en: 'box', typed: 'boites coffret coffrets barquette barquettes علبه علب' },
  packet: { ar: 'رزمة', fr: 'paquet', en: 'packet', typed: 'paquets رزمه حزمه باكيه' },
  tray: { ar: 'طبق', fr: 'plateau', en: 'tray', typed: 'plateaux plaque طبق اطباق بلاتو' },
  crate: { ar: 'صندوق', fr: 'caisse', en: 'crate', typed: 'caisses carton cartons صندوق صناديق كرتون' },
  lot: { ar: 'مجموعة', fr: 'lot', en: 'set', typed: 'lots pack مجموعه طقم' },
} as const;
export type Container = keyof typeof CONTAINERS;

function byWord<Id extends string>(table: Record<Id, { fr: string; en: string; typed: string }>): Map<string, Id> {
  return new Map(
    (Object.keys(table) as Id[]).flatMap((id) =>
      [id, ...table[id].typed.split(' '), withoutMarks(table[id].fr), table[id].en].map((word) => [word, id] as const),
    ),
  );
}

/** A lower-case word as spelt in the tables above: no accents, tashkeel or hamza seats. */
export function withoutMarks(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{Mn}\u0640]/gu, '')
    .replace(/œ/g, 'oe')
    .replace(/ة(?!\p{L})/gu, 'ه')
    .replace(/ى(?!\p{L})/gu, 'ي');
}

const units = byWord<Unit>(UNITS);
const containers = byWord<Container>(CONTAINERS);

/** Unit for a word normalised by {@link withoutMarks}. */
export const unitNamed = (word: string): Unit | undefined => units.get(word);

/** Container for a word normalised by {@link withoutMarks}. */
export const containerNamed = (word: string): Container | undefined => containers.get(word);

/** A figure as English writes it: `0.5`. */
export const withPoint = (figure: string): string => figure.replaceAll(',', '.');

/** A figure with its unit in each language: `6 pièces` is `6 قطع`; Arabic has a dual. */
export function withUnit(figure: string, count: number, unit: Unit): Record<Lang, string> {
  const { ar, fr, en, kind } = UNITS[unit];
  if (kind !== 'count') return { ar: `${figure} ${ar}`, fr: `${figure} ${fr}`, en: `${withPoint(figure)} ${en}` };
  return {
    ar: arabicCounted(figure, count, unit),
    fr: `${figure} ${fr}${count >= 2 ? 's' : ''}`,
    en: `${withPoint(figure)} ${en}${count === 1 ? '' : 's'}`,
  };
}

const ARABIC_RULES = new Intl.PluralRules('ar');

function arabicCounted(figure: string, count: number, unit: Unit): string {
  const [one, two, few] = unit === 'dozen' ? ['دزينة', 'دزينتان', 'دزينات'] : ['قطعة', 'قطعتان', 'قطع'];
  if (count === 1) return `${one} واحدة`;
  if (count === 2) return two;
  return `${figure} ${ARABIC_RULES.select(count) === 'few' ? few : one}`;
}
