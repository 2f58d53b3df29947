import { fold } from '../cells/folded.ts';
import { inFull, namesCooperative } from '../cells/names.ts';
import type { Cell, Sheet } from '../decode/sheet.ts';
import type { Row } from '../tables/layout.ts';
import { BESIDE, begun, SECTION } from './from-table.ts';
import { tell } from './gather.ts';
import type { Gathering } from './telling.ts';
import type { Entity, ImportedCooperative } from './record.ts';

/** One cooperative with its name, wherever in a title: `Liste des produits de la coop X`. Several of them are none. */
const WITH_NAME =
  /(?<!\p{L})(?:coop\.?|coopérative|cooperative|association|gie|تعاونية|جمعية)\s*[:«"]?\s*\p{L}{2}[\s\S]*$/iu;

/** One cooperative, by its own name. */
const ONE = /^(?:coop|cooperative|association|gie|تعاونيه|جمعيه)\.? \p{L}{2}/u;

/** Whom a table without names is about: the cooperative that the lines above it name, or its sheet is named after. */
export function aboutTable(
  sheet: Sheet,
  titles: Row[],
  rows: Row[],
  gathering: Gathering,
): ImportedCooperative | undefined {
  const cells = titles.flat().filter((cell): cell is Cell => cell !== undefined);
  const named = cells.map(byTitle).find((cell) => cell !== undefined);
  const about = named ? begun(named) : bySheetName(sheet, rows);
  if (!about) return undefined;
  if (named) tell(about, named, SECTION, gathering);
  for (const other of cells)
    if (other.row !== named?.row && /\d{6}|@/.test(other.text.replace(/[\s.-]/g, '')))
      tell(about, other, BESIDE, gathering);
  return about;
}

function byTitle(cell: Cell): Cell | undefined {
  const [text = ''] = WITH_NAME.exec(cell.text) ?? [];
  return text && namesCooperative(text) ? { ...cell, text } : undefined;
}

/** A sheet of its own for each cooperative, which bears its name; the name of a text file says less. */
function bySheetName({ name, file }: Sheet, rows: Row[]): ImportedCooperative | undefined {
  const first = rows.flat().find((cell) => cell !== undefined);
  if (!first || !ONE.test(fold(name).text) || file.replace(/\.[^.]*$/, '') === name) return undefined;
  const about = begun(first);
  about.name.value = /\p{Script=Arabic}/u.test(name) ? { ar: inFull(name) } : { fr: inFull(name) };
  return about;
}

const SHOPS = /points? de vente|boutiques? solidaires|magasins|نقط(?:ه)? البيع|المتاجر|points? of sale|shops/;
const CARRIERS = /distributeurs?|livreurs?|transporteurs?|الموزع|موزعون|الناقلون|distributors?|carriers?/;

/** What the entries of a sheet are, by its name and the lines above its table. */
export function entityOf({ name }: Sheet, titles: Row[]): Entity {
  const text = fold([name, ...titles.flatMap((row) => row.flatMap((cell) => cell?.text ?? []))].join(' ')).text;
  if (SHOPS.test(text) && !namesCooperative(text)) return 'point-of-sale';
  return CARRIERS.test(text) && !namesCooperative(text) ? 'distributor' : 'cooperative';
}
