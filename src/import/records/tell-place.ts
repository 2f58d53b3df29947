import { comparableWord } from '../../model/values/letters.ts';
import { fold, folded } from '../cells/folded.ts';
import { byLanguage, distinctive, inFull, kindOfEntry, namesCooperative } from '../cells/names.ts';
import type { Field } from '../tables/fields.ts';
import { isTitle, MONEY } from '../tables/header.ts';
import { type Telling, set, note, takeText, nameOf } from './telling.ts';

/** A name; and what stands with it: a town in brackets, an address on the next line. */
export function takeName(telling: Telling, fields: Field[]) {
  const { into, cell, ledger, column, world } = telling;
  // The word for all of them is the name of none.
  if (kindOfEntry(telling.text)) return note(telling);
  // A figure, an amount or the title of a column in the place of a name: the rows were misread, and nobody is made of it.
  const nameless =
    !/\p{L}{2}/u.test(telling.text) ||
    MONEY.test(fold(telling.text).text) ||
    (isTitle(telling.text) && !namesCooperative(telling.text));
  if (nameless) return ledger.refuse('name-missing', cell, telling.text, undefined, column.title);
  const pieces = telling.text.split(/\s*[\n،,;()]\s*|\s+[-–—/]\s+/).filter(Boolean);
  const names: string[] = [];
  for (const [index, piece] of pieces.entries()) {
    const town = index > 0 && !namesCooperative(piece) ? world.towns.read(piece, telling.province) : undefined;
    if (town && 'place' in town && !town.guessed && !town.rest && !into.place) into.place = { value: town.place, cell };
    else if (index === 0 || namesCooperative(piece) || isOtherLanguage(names[0] ?? '', piece)) names.push(piece);
    else if (fields.includes('address') || fields.includes('place')) takeAddress({ ...telling, text: piece });
    else if (fields.includes('person')) note({ ...telling, text: piece });
    else names.push(piece);
  }
  if (fields.includes('place') && !into.place) takePlaceInside(telling);
  const same = pieces.length === names.length;
  const name = byLanguage(inFull(same ? telling.text.replace(/\s*\n\s*/g, ' / ') : names.join(' / ')), column.use.lang);
  const before = into.name.value;
  into.name.value = { ...name, ...before };
  // A second name in the same language is no name of ours, and not lost either.
  if (
    (['ar', 'fr'] as const).some(
      (lang) =>
        name[lang] !== undefined && before[lang] !== undefined && distinctive(before[lang]) !== distinctive(name[lang]),
    )
  )
    note(telling);
  if (Object.values(name).some((words) => TEST.test(folded(words)))) into.refusedFor = { value: 'test', cell };
  ledger.use(cell);
}

/** The name of an answer that somebody gave to try the form. */
const TEST = /^(?:tests?|essais?|testing|demo|xxx+|aaa+|تجربه|تجريب|اختبار)(?: ?\d+)?$/;

const isOtherLanguage = (first: string, second: string) =>
  /\p{Script=Arabic}/u.test(first) !== /\p{Script=Arabic}/u.test(second) && /\p{L}/u.test(second);

export function takePlace(telling: Telling) {
  const { into, cell, ledger, world, column, text, province } = telling;
  if (into.entity === 'distributor') return takeZones(telling);
  const found = world.towns.read(text, province);
  if (!found) {
    // What was refused stands in the remarks too: it may be an address.
    note(telling);
    return ledger.refuse('place-unknown', cell, text, undefined, column.title);
  }
  if ('among' in found) {
    const known = found.among.map(({ key }) => key).join(', ');
    return ledger.refuse('place-ambiguous', cell, text, { known }, column.title);
  }
  if (found.place.kind === 'province') return note(telling);
  if (into.place && into.place.value.key !== found.place.key) {
    if (into.place.cell === cell) return;
    return ledger.refuse('contradiction', cell, text, { known: nameOf(into.place.value) }, column.title);
  }
  into.place ??= { value: found.place, cell };
  if (found.guessed) ledger.warn('place-guessed', cell, { taken: nameOf(found.place) }, column.title);
  ledger.use(cell);
  if (found.rest) takeAddress({ ...telling, text: found.rest });
}

/** A carrier serves several towns: all of them must be known, or the cell is asked about. */
function takeZones(telling: Telling) {
  const { world, cell, ledger, column, text, province } = telling;
  const found = text
    .split(/\s*[\n،,;/+|]\s*|\s+(?:et|and|و)\s+|\s+[-–]\s+/)
    .filter(Boolean)
    .map((name) => world.towns.read(name, province));
  const keys = found.flatMap((town) => (town && 'place' in town && !town.guessed ? town.place.key : []));
  if (keys.length === found.length) set(telling, 'zones', keys);
  else ledger.refuse('place-unknown', cell, text, undefined, column.title);
}

function takePlaceInside(telling: Telling) {
  const found = telling.world.towns.read(telling.text, telling.province);
  if (found && 'place' in found && found.place.kind !== 'province')
    telling.into.place = { value: found.place, cell: telling.cell };
}

export function takeAddress(telling: Telling) {
  if (!telling.into.place) takePlaceInside(telling);
  const known = telling.into.place?.value;
  const whole = comparableWord(telling.text);
  // An address that is a town says no more than the town.
  if (known && [...Object.values(known.name), ...known.aliases].some((name) => comparableWord(name) === whole))
    telling.ledger.use(telling.cell);
  else takeText('address')(telling);
}
