import type { Cell, Sheet } from '../decode/sheet.ts';
import type { Corrections } from '../import-map.ts';
import type { RemarkCode } from '../ledger.ts';
import { type Column, recognise } from '../tables/columns.ts';
import { blocksOf } from '../tables/blocks.ts';
import { partsOf, type Row } from '../tables/layout.ts';
import { aboutTable, entityOf } from './about.ts';
import { cooperativesOf, nameColumns } from './from-table.ts';
import { unfold } from './forms.ts';
import type { Gathering } from './telling.ts';
import type { ImportedCooperative } from './record.ts';

/** What a sheet says: its cooperatives, and what its columns were taken for. */
export interface SheetRead {
  cooperatives: ImportedCooperative[];
  tables: { sheet: Sheet; columns: Column[] }[];
}

/** Reads a sheet. Every cell of it has a fate afterwards. */
export function readSheet(sheet: Sheet, corrections: Corrections, gathering: Gathering): SheetRead {
  const { ledger, world } = gathering;
  const read: SheetRead = { cooperatives: [], tables: [] };
  const shown = withoutHidden(sheet, gathering);
  if (!shown.rows.some((row) => row.some(Boolean))) return read;
  let about: ImportedCooperative | undefined;
  for (const part of blocksOf(shown, world).flatMap((block) => partsOf(block, world))) {
    const { titles, header, rows } = part.kind === 'form' ? unfold(part.rows) : part;
    const columns = columnsOf(shown, header, rows, corrections, gathering);
    read.tables.push({ sheet, columns });
    for (const { titleCells } of columns) ledger.use(...titleCells);
    const above = [...part.titles, ...titles];
    const nameless = nameColumns(columns).length === 0;
    if (nameless) about = aboutTable(shown, above, rows, gathering) ?? about;
    const before = about?.products.length;
    const entity = entityOf(sheet, above);
    const found = cooperativesOf(
      { titles, header, columns, rows, entity, ...(about && nameless && { about }) },
      gathering,
    );
    const told = about && nameless && (about.products.length !== before || found.length === 0);
    if (about && told && !read.cooperatives.includes(about)) read.cooperatives.push(about);
    for (const one of found) read.cooperatives.push(one);
    // A table below a form is about whom the form is about.
    about = part.kind === 'form' ? found.at(-1) : about;
    for (const row of above) ledger.skip('title', ...row.filter((cell) => cell !== undefined));
  }
  return read;
}

/** What is crossed out or hidden is asked about, and not read. */
function withoutHidden(sheet: Sheet, { ledger }: Gathering): Sheet {
  const ask = (cell: Cell): RemarkCode | undefined =>
    sheet.hidden ? 'sheet-hidden' : cell.hidden ? 'cell-hidden' : cell.struck ? 'cell-struck' : undefined;
  const rows = sheet.rows.map((row) =>
    row.map((cell) => {
      const code = cell && ask(cell);
      if (cell && code) ledger.refuse(code, cell);
      return code ? undefined : cell;
    }),
  );
  return { ...sheet, rows };
}

function columnsOf(sheet: Sheet, header: Row[], rows: Row[], corrections: Corrections, { world }: Gathering): Column[] {
  const width = Math.max(0, ...header.map((row) => row.length), ...rows.slice(0, 200).map((row) => row.length));
  const columns = Array.from({ length: width }, (_, at) => {
    const titleCells = titlesAbove(sheet, header, at);
    const cells = rows.slice(0, 400).flatMap((row) => row[at] ?? []);
    return { ...recognise(at, titleCells, cells, world), cells };
  });
  const used = columns.filter(({ titleCells, cells }) => titleCells.length > 0 || cells.length > 0);
  return corrections.apply(used.map(({ cells: _cells, ...column }) => column));
}

/** The cells above a column: its own, and what is merged or written once over several. */
function titlesAbove(sheet: Sheet, header: Row[], at: number): Cell[] {
  const [upper, lower] = header;
  const below = lower?.[at];
  const own = upper?.[at];
  if (!lower) return own ? [own] : [];
  const across = sheet.merges.find(
    ({ top, left, right }) =>
      top === own?.row || (upper?.some((cell) => cell?.row === top) && left < at && at <= right),
  );
  const above =
    own ??
    (across && at <= across.right
      ? upper?.[across.left]
      : below
        ? upper?.slice(0, at).findLast((cell) => cell !== undefined)
        : undefined);
  return [...(above ? [above] : []), ...(below && below !== above ? [below] : [])];
}
