import { saysNothing } from '../cells/nothing.ts';
import { folded } from '../cells/folded.ts';
import { namesCooperative } from '../cells/names.ts';
import { readPhones } from '../cells/phones.ts';
import type { Cell } from '../decode/sheet.ts';
import { isTitle, readHeader } from '../tables/header.ts';
import type { Row } from '../tables/layout.ts';
import type { World } from '../world.ts';

/** What a row of a table is. */
export type Line =
  | { kind: 'empty' }
  | { kind: 'data' }
  | { kind: 'total'; cells: Cell[] }
  | { kind: 'footer'; cells: Cell[] }
  /** A cooperative above its products. */
  | { kind: 'cooperative'; cell: Cell; cells: Cell[] }
  /** A province, a town or a family of goods above what belongs to it; a number by itself. */
  | { kind: 'place' | 'family' | 'alone' | 'contact'; cell: Cell };

const TOTAL =
  /^(?:sous[ -]?total|total|totaux|somme|moyenne|grand total|nombre (?:de |des |total (?:de |des )?)(?:coop|prod|assoc|art)\p{L}*|effectif total|مجموع|المجموع|الاجمالي|اجمالي|عدد (?:ال)?(?:تعاونيات|منتوجات|جمعيات|منتجات))(?!\p{L})/u;
const FOOTER =
  /^(?:prix valables?|tarifs? valables?|valables?|offre valable|الاثمنه صالحه|nb|n\.b|note|source|remarque|fait (?:a|le)|arrete|signature|liste arretee|mise a jour|edite le|document|page \d|\*|ملاحظه|ملحوظه|المصدر|حرر|توقيع|تم التحيين|ن\.ب)(?!\p{L})/u;

/** What a row is, by itself; `alone` for one cell that is none of these. */
export function lineOf(row: Row, world: World): Line {
  const cells = row.filter((cell): cell is Cell => cell !== undefined && !saysNothing(cell.text));
  const [first, second] = cells;
  if (!first) return { kind: 'empty' };
  const text = folded(first.text);
  if (TOTAL.test(text) && cells.slice(1).every(({ text: other }) => /\d|^[%=]/.test(other) && !/\p{L}{4}/u.test(other)))
    return { kind: 'total', cells };
  if (FOOTER.test(text) && cells.length <= 2) return { kind: 'footer', cells };
  const reached = (cell: Cell) => readPhones(cell.text).phones.length > 0;
  const aside = cells.slice(1);
  const headed =
    namesCooperative(first.text) &&
    aside.some(reached) &&
    aside.every((cell) => reached(cell) || isTown(cell.text, world));
  if (second && !headed) return { kind: 'data' };
  const labelled = aside.length === 0 ? labelledLine(first) : undefined;
  if (labelled) return labelled;
  if (namesCooperative(first.text)) return { kind: 'cooperative', cell: first, cells };
  if (world.towns.province(first.text) || isTown(first.text, world)) return { kind: 'place', cell: first };
  const { phones, rest } = readPhones(first.text);
  if (phones.length > 0)
    return /\p{L}{3}/u.test(rest) ? { kind: 'cooperative', cell: first, cells } : { kind: 'contact', cell: first };
  return { kind: 'alone', cell: first };
}

/** `Catégorie : Artisanat`: a line that says itself what it is. */
function labelledLine(cell: Cell): Line | undefined {
  const [, label = ''] = /^([^:：]{2,40}?)\s*[:：]\s*\S/.exec(cell.text) ?? [];
  const [field] = label && isTitle(label) ? (readHeader(label)?.fields ?? []) : [];
  if (field === 'category' || field === 'product') return { kind: 'family', cell };
  if (field === 'place' || field === 'province') return { kind: 'place', cell };
  return field === 'region' ? { kind: 'footer', cells: [cell] } : undefined;
}

function isTown(text: string, { towns }: World): boolean {
  const town = towns.read(text);
  return town !== undefined && 'place' in town && !town.rest && !town.guessed;
}
