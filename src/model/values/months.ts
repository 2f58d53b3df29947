import { comparableWord } from './letters.ts';

// Names of months and seasons: French with short forms, Moroccan Arabic, eastern Arabic.

const NAMES = [
  ['janvier', 'janv', 'jan', 'يناير', 'كانون الثاني', 'جانفي'],
  ['février', 'févr', 'fév', 'فبراير', 'شباط', 'فيفري'],
  ['mars', 'مارس', 'آذار'],
  ['avril', 'avr', 'أبريل', 'إبريل', 'نيسان', 'أفريل'],
  ['mai', 'ماي', 'مايو', 'أيار'],
  ['juin', 'يونيو', 'يونيه', 'حزيران', 'جوان'],
  ['juillet', 'juil', 'يوليوز', 'يوليو', 'تموز', 'جويلية'],
  ['août', 'غشت', 'أغسطس', 'آب', 'أوت'],
  ['septembre', 'sept', 'sep', 'شتنبر', 'سبتمبر', 'أيلول'],
  ['octobre', 'oct', 'أكتوبر', 'تشرين الأول'],
  ['novembre', 'nov', 'نونبر', 'نوفمبر', 'تشرين الثاني'],
  ['décembre', 'déc', 'دجنبر', 'ديسمبر', 'كانون الأول'],
];

const SEASONS: [from: number, to: number, ...names: string[]][] = [
  [3, 5, 'printemps', 'ربيع'],
  [6, 8, 'été', 'صيف'],
  [9, 11, 'automne', 'خريف'],
  [12, 2, 'hiver', 'شتاء'],
  [
    1,
    12,
    'toute l’année',
    'tout l’an',
    'toute année',
    'طيلة السنة',
    'طول السنة',
    'طوال السنة',
    'على مدار السنة',
    'كل السنة',
  ],
];

const months = new Map(NAMES.flatMap((names, index) => names.map((name) => [comparableWord(name), index + 1])));
const seasons = new Map(
  SEASONS.flatMap(([from, to, ...names]) => names.map((name) => [comparableWord(name), { from, to }])),
);

/** Month 1-12 from its name, or undefined. */
export function monthNamed(name: string): number | undefined {
  return months.get(comparableWord(name));
}

/** First and last month of a season (`printemps`, `الربيع`), or undefined. */
export function seasonNamed(name: string): { from: number; to: number } | undefined {
  const bare = comparableWord(name).replace(/^(?:au|en|le|l|la|pendant|في|فصل)+ /, '');
  return (
    seasons.get(bare) ?? seasons.get(bare.replace(/^(?:في )?(?:فصل )?ال/, '')) ?? seasons.get(comparableWord(name))
  );
}
