import { cleanValue } from '../../model/values/clean.ts';
import { comparableWord } from '../../model/values/letters.ts';
import { fold } from '../cells/folded.ts';
import { CURRENCY, PER } from '../cells/price.ts';
import { findSizes, wholeSize } from '../cells/size.ts';
import { type ColumnUse, type Field, FIELDS } from './fields.ts';
import words from './header-words.json' with { type: 'json' };

/** Longer texts are no titles of columns. */
const MOST_CHARACTERS = 160;

/** An amount of money stands in data, and not in titles. */
export const MONEY = new RegExp(`\\d ?${CURRENCY}(?!\\p{L})|(?<!\\p{L})${CURRENCY} ?\\d`, 'u');

/** A word without its article and its plural: titles and dictionary go through it alike. */
const stem = (word: string) => word.replace(/^(?:و?ال|بال|لل)(?=\p{L}{3})/u, '').replace(/(?<=[a-z]{3})s$/, '');
const stemmed = (text: string) => comparableWord(text).split(' ').map(stem).join(' ');

const phrases = new Map<string, Field>(FIELDS.flatMap((field) => words[field].map((word) => [stemmed(word), field])));
const LONGEST = Math.max(...[...phrases.keys()].map((phrase) => phrase.split(' ').length));

/** Words that say which language a name is in. */
const LANGUAGES: Record<string, 'ar' | 'fr'> = Object.fromEntries([
  ...['arabe', 'ar', 'arabic', 'عربية', 'العربية', 'بالعربية', 'عربي', 'بالعربي'].map((word) => [
    comparableWord(word),
    'ar',
  ]),
  ...['francais', 'fr', 'french', 'latin', 'english', 'anglais', 'en', 'فرنسية', 'الفرنسية', 'بالفرنسية'].map(
    (word) => [comparableWord(word), 'fr'],
  ),
]) as Record<string, 'ar' | 'fr'>;

/** Words that name a name, and count when nothing else does. */
const NAMING = new Set(
  [
    'nom',
    'noms',
    'name',
    'names',
    'intitule',
    'appellation',
    'titre',
    'title',
    'اسم',
    'الاسم',
    'إسم',
    'الإسم',
    'تسمية',
    'التسمية',
    'full',
    'smiya',
  ].map(comparableWord),
);

/** `Nom et siège`: a name and something more, in one column. */
const NAME_AND =
  /^(?:le |l')?(?:noms?|name|intitule|denomination|الاسم|اسم|التسميه|تسميه)(?: (?:de la )?coop\p{L}*)? ?(?:et|&|\+|,|\/|-|and|و)/u;

/** Women and men in one column. */
const BOTH = /(?<!\p{L})(?:f [hm]|[hm] f|femmes hommes|hommes femmes|نساء رجال|رجال نساء)(?!\p{L})/u;

/** What says that a title is about how many. */
const COUNTING = new Set(
  ['nombre', 'nbre', 'nb', 'effectif', 'total', 'عدد', 'مجموع', 'number', 'count'].map(comparableWord),
);

/** Money by itself: a price where nothing else is said, and no price in `CA 2024 (DH)`. */
const MONEYED = new Set(['dh', 'dhs', 'mad', 'montant', 'cout', 'درهم', 'بالدرهم', 'الدرهم'].map(comparableWord));

const LOWEST = new Set(
  ['min', 'minimum', 'minimal', 'bas', 'de', 'from', 'الأدنى', 'أدنى', 'الادنى'].map(comparableWord),
);
const HIGHEST = new Set(['max', 'maximum', 'maximal', 'haut', 'to', 'الأقصى', 'أقصى', 'الأعلى'].map(comparableWord));

/** Fields that say more than others which stand beside them: `Nom de la présidente` is no name of a cooperative. */
const WINS: [stronger: Field[], weaker: Field[]][] = [
  [
    ['phone', 'whatsapp', 'email', 'code', 'category', 'members', 'women', 'men', 'founded', 'address', 'place', 'ice'],
    ['row-number'],
  ],
  [
    ['phone', 'whatsapp', 'email'],
    ['contact', 'name'],
  ],
  [
    ['email', 'facebook', 'website', 'geo'],
    ['address', 'contact', 'place', 'phone'],
  ],
  [['women', 'men'], ['members']],
  [
    ['consent', 'consent-date', 'status'],
    ['authorisation', 'name', 'product', 'photo'],
  ],
  [['consent-date'], ['consent']],
  [
    ['register', 'authorisation', 'product-code', 'ice', 'photo', 'size', 'unit', 'season', 'price'],
    ['row-number', 'code'],
  ],
  [['size', 'unit', 'season', 'description', 'ingredients', 'shelf-life', 'capacity', 'availability'], ['product']],
  [['capacity'], ['size']],
  [['members', 'women', 'men', 'category', 'code', 'founded', 'kind', 'website', 'delivery', 'register'], ['name']],
  [['price'], ['unit', 'note']],
  [['product'], ['category', 'name']],
  [['price-date'], ['price', 'founded']],
];

/** What a title of a column says it is about; undefined when it says nothing that we know. */
export function readHeader(text: string): ColumnUse | undefined {
  if (text.length > MOST_CHARACTERS || MONEY.test(fold(text).text)) return undefined;
  const grouped = ofGroup(text);
  if (grouped) return grouped;
  const bare = comparableWord(text);
  const tokens = bare.split(' ');
  const found: Field[] = [];
  let lang: 'ar' | 'fr' | undefined;
  let named = false;
  let counted = false;
  let moneyed = false;
  let end: 'min' | 'max' | undefined;
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at] ?? '';
    const [field, length] = longestPhrase(tokens, at);
    if (field && !found.includes(field)) found.push(field);
    lang ??= LANGUAGES[token];
    named ||= NAMING.has(token);
    counted ||= COUNTING.has(token);
    moneyed ||= MONEYED.has(token);
    end ??= LOWEST.has(token) ? 'min' : HIGHEST.has(token) ? 'max' : undefined;
    at += length;
  }
  if (
    found.length === 0 &&
    moneyed &&
    !named &&
    !counted &&
    tokens.every((token) => MONEYED.has(token) || /^(?:en|ب|in|le|total)$/.test(token))
  )
    found.push('price');
  // "Price 250g", or a size by itself above prices.
  const [size] = findSizes(text);
  const alone = size !== undefined && text.replace(/[^\p{L}\p{N}]/gu, '').length - (size.end - size.start) < 4;
  const price = found.includes('price') || (found.length === 0 && alone);
  if (size && price && !found.includes('product')) return { fields: ['price'], size: size.text };
  const per = found[0] === 'price' ? perUnit(text) : undefined;
  if (per) return { fields: ['price'], size: per };
  // "Membres (F/H)" are both, and not women alone.
  if (BOTH.test(bare)) found.splice(0, found.length, 'members');
  const fields = settle(found, counted);
  if (fields.length === 0 && named && !counted) fields.push('name');
  if (
    NAME_AND.test(fold(text).text) &&
    fields.some((field) => field === 'place' || field === 'address' || field === 'phone') &&
    !fields.includes('name')
  )
    fields.unshift('name');
  if (fields.length === 0) return counted ? { fields } : undefined;
  const index = /(?:^|\D)([1-9]\d?)$/.exec(cleanValue(text))?.[1];
  return {
    fields,
    ...(lang && { lang }),
    ...(index && { index: Number(index) }),
    ...(end && fields[0] === 'price' && { end }),
  };
}

/** `Produits/Prix (DH)`: a question of a form with the group it stands in. */
function ofGroup(text: string): ColumnUse | undefined {
  const [, group = '', question = ''] = /^(.*\S)\/(\S[^/]*)$/.exec(text) ?? [];
  const own = question ? readHeader(question) : undefined;
  const around = own && readHeader(group)?.fields;
  return own && (!around || around.every((field) => field === 'product' || field === 'name')) ? own : undefined;
}

/** `Prix au kg`, `ثمن الكيلو`: for one of a unit. */
function perUnit(text: string): string | undefined {
  const [per] = new RegExp(PER, 'u').exec(fold(text).text) ?? [];
  return per && wholeSize(per)?.text;
}

/** Words of titles that say nothing by themselves. */
const SILENT = new Set(
  (
    'de du des d la le les l et ou a au aux en of the and or par pour sur avec un une no n ttc ht unitaire vente detail public ' +
    'moyen principal principaux principale complet complete votre vos leur quel quelle est dans combien liste listez type nature ' +
    'indicatif indicatifs social ' +
    'من في و او نوع انواع رئيسي رئيسيه'
  ).split(' '),
);

/** A question of a form that people fill in, as the title of its answers. */
const QUESTION = /[?؟]\s*\*?$|(?<!\p{L})(?:votre|vos)(?!\p{L})|(?:كم|كن)(?: |$)/iu;

/** True for a text most of whose words are those of titles: `Coopérative` is one, and `Coopérative Épi du Vent` is not. */
export function isTitle(text: string): boolean {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const found = text.length <= MOST_CHARACTERS && hasTitleWords(text);
  if (remembered.size < MOST_REMEMBERED) remembered.set(text, found);
  return found;
}

/** Lists say the same thousands of times. */
const remembered = new Map<string, boolean>();
const MOST_REMEMBERED = 20_000;

function hasTitleWords(text: string): boolean {
  if (/\d(?:[ .-]?\d){5}/.test(text)) return false;
  const use = readHeader(text);
  if (!use) return false;
  if (use.size !== undefined || QUESTION.test(text)) return true;
  const tokens = comparableWord(text)
    .split(' ')
    .filter((token) => !SILENT.has(token) && !/^\d+$/.test(token));
  let known = 0;
  for (let at = 0; at < tokens.length;) {
    const [field, length] = longestPhrase(tokens, at);
    const token = tokens[at] ?? '';
    if (field) known += length;
    else if (token in LANGUAGES || [NAMING, COUNTING, LOWEST, HIGHEST, MONEYED].some((words) => words.has(token)))
      known++;
    at += length;
  }
  return known > tokens.length / 2;
}

function longestPhrase(tokens: string[], at: number): [field: Field | undefined, length: number] {
  for (let length = Math.min(LONGEST, tokens.length - at); length > 0; length--) {
    const phrase = tokens
      .slice(at, at + length)
      .map(stem)
      .join(' ');
    const field = phrases.get(phrase) ?? phrases.get(phrase.replace(/^و/, ''));
    if (field) return [field, length];
  }
  return [undefined, 1];
}

function settle(found: Field[], counted: boolean): Field[] {
  const lost = new Set(
    WINS.filter(([stronger]) => stronger.some((field) => found.includes(field))).flatMap(([, weaker]) => weaker),
  );
  if (found.some((field) => field !== 'note')) lost.add('note');
  // "Prix du produit" is a price; "Produits avec prix" are both.
  if (found[0] === 'price') lost.add('product');
  const kept = found
    .filter((field) => !lost.has(field))
    .toSorted((a, b) => Number(b === 'name') - Number(a === 'name'));
  // "Nombre de produits" is not a product.
  if (counted) return kept.filter((field) => ['members', 'women', 'men', 'phone', 'row-number'].includes(field));
  return kept;
}
