import { spellingsOf } from '../../model/values/choice.ts';
import { comparableWord } from '../../model/values/letters.ts';
import { POINT_OF_SALE_KINDS } from '../../model/point-of-sale.ts';
import { valueAt } from '../../load/yaml/source.ts';
import { type Ledger, originOf } from '../ledger.ts';
import type { Change, Missing, Plan } from '../plan.ts';
import { Index, known, sameness } from '../records/join.ts';
import type { ImportedCooperative } from '../records/record.ts';
import { aboutEntry, contactChanges, fieldChanges, refuseAll } from './entry.ts';
import { type Guide, type GuideEntry, listAt } from './guide.ts';
import { freeId } from './identify.ts';
import { newNotes } from './products.ts';
import { writtenNote } from './written.ts';

type PlannedOther = Plan['distributors'][number];

/** The folder that each of them stands in. */
const FOLDERS = { distributor: 'distributors', 'point-of-sale': 'points-of-sale' } as const;

/** Compares the shops or carriers of lists with those of a guide. */
export function planOthers(
  entity: keyof typeof FOLDERS,
  found: readonly ImportedCooperative[],
  guide: Guide,
  ledger: Ledger,
): PlannedOther[] {
  const folder = FOLDERS[entity];
  const entries = guide[entity];
  const index = new Index<GuideEntry>();
  for (const entry of entries) index.add(entry, entry);
  const ids = new Set(entries.map(({ id }) => id));
  return found
    .filter((one) => one.entity === entity)
    .flatMap((one): PlannedOther[] => {
      if (Object.keys(one.name.value).length === 0) one.refusedFor = { value: 'name-missing', cell: one.name.cell };
      if (one.refusedFor) {
        refuseAll(one, ledger);
        return [];
      }
      const entry = index.near(known(one)).find((other) => sameness(known(one), other) === 'same');
      return [entry ? changed(one, entry) : fresh(one, entity, `${folder}/`, ids)];
    });
}

function fresh(one: ImportedCooperative, entity: keyof typeof FOLDERS, folder: string, ids: Set<string>): PlannedOther {
  const id = freeId(one.name.value, ids);
  const origin = originOf(one.name.cell);
  const kind = entity === 'point-of-sale' ? kindOf(one) : undefined;
  const changes: Change[] = [
    { path: ['draft'], to: true, origin },
    { path: ['name'], to: one.name.value, origin },
    ...(kind ? [{ path: ['kind'], to: kind, origin }] : []),
    ...(one.place ? [{ path: ['commune'], to: one.place.value.key, origin: originOf(one.place.cell) }] : []),
    ...contactChanges(one, 0),
    ...fieldChanges(one, {}),
    ...notesOf(one, {}),
  ];
  const needed: Missing[] = entity === 'point-of-sale' ? ['kind', 'commune'] : ['zones', 'contacts', 'cooperatives'];
  const given = new Set(changes.map(({ path }) => String(path[0])));
  const missing = needed.filter((field) => !given.has(field));
  return { ...aboutEntry(one), action: 'new', id, file: `${folder}${id}.yaml`, draft: true, changes, missing };
}

function changed(one: ImportedCooperative, { id, file, value, phones }: GuideEntry): PlannedOther {
  const unknown = { ...one, phones: one.phones.filter(({ value: { phone } }) => !phones.includes(phone.e164)) };
  const changes = [
    ...contactChanges(unknown, listAt(value, 'contacts').length),
    ...fieldChanges(one, value),
    ...notesOf(one, value),
  ];
  const draft = valueAt(value, ['draft']) !== undefined;
  return { ...aboutEntry(one), action: changes.length > 0 ? 'change' : 'same', id, file, draft, changes, missing: [] };
}

/** Goods, and whatever else has no field there, stay in the remarks. */
function notesOf(one: ImportedCooperative, value: unknown): Change[] {
  const goods = one.products.map(({ name }) => ({ value: Object.values(name.value).join(' / '), cell: name.cell }));
  const notes = [...one.notes, ...goods];
  return newNotes(
    notes.map((note) => ({ written: writtenNote(note), origin: originOf(note.cell) })),
    value,
    [],
  );
}

/** What kind of shop it is, where its name says so. */
function kindOf({ name }: ImportedCooperative): string | undefined {
  const words = Object.values(name.value).map(comparableWord);
  return POINT_OF_SALE_KINDS.find((kind) =>
    spellingsOf(kind).some(
      (said) => comparableWord(said).includes(' ') && words.some((text) => text.includes(comparableWord(said))),
    ),
  );
}
