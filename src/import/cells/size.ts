import { parseSize, type Size } from '../../model/values/size.ts';
import { CONTAINERS, unitNamed, UNITS, withoutMarks } from '../../model/values/units.ts';
import { anyOf, fold } from './folded.ts';

/** A size that stands in a text. */
export interface SizeFound {
  /** As it is kept: `500 g`. */
  text: string;
  size: Size;
  /** Where it stands in the folded text. */
  start: number;
  end: number;
  /** True when what it is sold in is not kept in {@link text}: `pot`. */
  bare: boolean;
}

const U = anyOf(Object.entries(UNITS).flatMap(([unit, { typed, fr }]) => [unit, fr, ...typed.split(' ')]));
/** What people sell in, beside what the model has words for. */
const OTHER_CONTAINERS =
  'بيدو بيدون كرعة قرعة بوكال سطل جرة tube pot bocal seau jerrican dose etui ballotin coffret panier rouleau pelote echeveau botte bouquet fut tonneau filet';
const C = anyOf([
  ...Object.values(CONTAINERS).flatMap(({ fr, typed }) => [fr, ...typed.split(' ')]),
  ...OTHER_CONTAINERS.split(' '),
]);
/** Of these a number alone is how many: `plateau de 30`. */
const COUNTED = anyOf('lot lots plateau plaque boite boites paquet carton pack مجموعة طقم طبق علبة'.split(' '));
const FIGURE = '\\d+(?: \\d{3}(?!\\d))*(?:[.,]\\d+)?';
const FRACTION = '(?:\\d+ )?\\d ?/ ?\\d';
const SAID = anyOf(['trois quarts', 'demi', 'demie', 'quart', 'نصف', 'ربع', 'un', 'une', 'deux', 'trois']);
const BY = ' ?(?:x|×|\\*) ?';
/** `2m/3m`: between two lengths a stroke is no alternative. */
const STROKE = `${FIGURE} ?(?:cm|m|سم|م) ?/ ?${FIGURE} ?(?:cm|m|سم|م)`;
const SIDES = `${FIGURE} ?(?:cm|m|mm|سم|م|متر)?(?:${BY}${FIGURE} ?(?:${U})?){1,2}`;
const MORE = '(?: et demie?| ?و ?نصف)?';

const PATTERN = new RegExp(
  `(?<![\\p{L}\\d])(?:(?:ال)?(?<box>${C})(?: |s )(?:de |d')?)?(?<amount>${STROKE}|${SIDES}|(?:${FRACTION}|${FIGURE}) ?(?:${U})${MORE}|(?:${SAID})[ -](?:de |d')?(?:${U})|(?:${U})${MORE} (?:واحده|واحد)|لترين|كيلوين)(?!\\p{L})|(?<![\\p{L}\\d])(?<counted>(?:${COUNTED}) (?:de )?\\d{1,3})(?![\\d.,]|\\p{L}| ?(?:dh|mad|د|x|\\p{L}))`,
  'gu',
);

/** The sizes that stand in a text, in their order. */
export function findSizes(typed: string): SizeFound[] {
  const known = remembered.get(typed);
  if (known) return known;
  const found = sizesOf(typed);
  if (remembered.size < MOST_REMEMBERED) remembered.set(typed, found);
  return found;
}

/** Lists say the same sizes thousands of times. */
const remembered = new Map<string, SizeFound[]>();
const MOST_REMEMBERED = 20_000;

function sizesOf(typed: string): SizeFound[] {
  const { text } = fold(typed);
  return [...text.matchAll(PATTERN)].flatMap((match) => {
    const { box, amount, counted } = match.groups ?? {};
    const said = (amount ?? counted ?? '')
      .replace(/^(.*?) (?:واحده|واحد)$/, '1 $1')
      .replace(/\*/g, 'x')
      .replace(/^(.*\p{L}) ?\/ ?(?=\d)/u, '$1 x ');
    const size = parseSize(said);
    if (!size || !('text' in size)) return [];
    // "Panier 30 cm" is a basket: what is measured by its length is sold in nothing.
    const boxed = box !== undefined && size.sides === undefined && UNITS[size.quantity?.unit ?? 'g'].kind !== 'length';
    const end = match.index + match[0].length;
    const start = boxed || box === undefined ? match.index : end - (amount ?? '').length;
    return [{ ...asKept(size), start, end, bare: boxed }];
  });
}

/** A size that is all of a text, also where only the unit is named: `kg`, `la pièce`, `كيلوغرام`. */
export function wholeSize(typed: string): { text: string; size: Size } | undefined {
  const bare = withoutMarks(fold(typed).text.trim());
  const word = bare.replace(/^(?:\/ ?|au |le |la |par |l')|^(?:ال|لل|بال)(?=\p{L}{2})/u, '').replace(/\.$/, '');
  const size = parseSize(unitNamed(word) ? `1 ${word}` : bare);
  return size && 'text' in size ? asKept(size) : undefined;
}

function asKept(size: Size): { text: string; size: Size } {
  return { text: (size.text.fr ?? '').replace(/\u202f/g, ' '), size };
}
