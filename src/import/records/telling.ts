import { freeText as phrase } from '../../model/values/scalars.ts';
import type { Place } from '../../model/place.ts';
import { byLanguage } from '../cells/names.ts';
import type { Cell } from '../decode/sheet.ts';
import type { Ledger } from '../ledger.ts';
import type { Column } from '../tables/columns.ts';
import type { World } from '../world.ts';
import type { ImportedCooperative } from './record.ts';

const Phrase = phrase();

/** What is passed along while rows are read. */
export interface Gathering {
  world: World;
  ledger: Ledger;
}

/** Where one field of a cooperative goes: its cell, as it is titled. */
export interface Telling extends Gathering {
  into: ImportedCooperative;
  cell: Cell;
  column: Column;
  /** What of the cell is left to read. */
  text: string;
  province?: Place;
}

/** Sets a field once: what a later cell says differently is refused, and both are told. */
export function set({ into, cell, ledger, column, text }: Telling, field: string, value: unknown) {
  const before = into.fields.get(field);
  if (before && JSON.stringify(before.value) !== JSON.stringify(value)) {
    const known =
      typeof before.value === 'object' ? Object.values(before.value ?? {}).join(' / ') : String(before.value);
    return ledger.refuse('contradiction', cell, text, { known }, column.title);
  }
  if (!before) into.fields.set(field, { value, cell });
  ledger.use(cell);
}

/** Keeps a cell in the remarks, under its title. */
export function note({ into, cell, ledger, column, text }: Telling) {
  const said = column.title ? `${column.title.replace(/\s*:$/, '')} : ${text}` : text;
  if (!into.notes.some(({ value }) => value === said)) into.notes.push({ value: said, cell });
  ledger.note(cell);
}

export const takeText = (field: string) => (telling: Telling) => {
  const read = Phrase.safeParse(telling.text);
  if (read.success) set(telling, field, byLanguage(read.data.replace(/\n+/g, ', ')));
  else telling.ledger.refuse('text-refused', telling.cell, telling.text, undefined, telling.column.title);
};

export const nameOf = ({ name }: Place) => name.fr ?? name.ar ?? '';
