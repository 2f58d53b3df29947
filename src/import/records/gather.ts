import { webAddress } from '../../model/values/web-address.ts';
import type { Place } from '../../model/place.ts';
import { readYear } from '../cells/days.ts';
import { destroyedAs } from '../cells/destroyed.ts';
import { kindOfEntry } from '../cells/names.ts';
import { saysNothing } from '../cells/nothing.ts';
import { readPeople } from '../cells/people.ts';
import type { Cell } from '../decode/sheet.ts';
import type { Column } from '../tables/columns.ts';
import type { Field } from '../tables/fields.ts';
import type { Entity, ImportedCooperative } from './record.ts';
import { takeConsent, takeConsentDay, takeStatus, takeTime } from './tell-consent.ts';
import { takePhones, takeEmail } from './tell-contacts.ts';
import { takeName, takePlace, takeAddress } from './tell-place.ts';
import { type Gathering, type Telling, set, note, takeText } from './telling.ts';

const Address = webAddress();

/** Puts what a cell tells into a cooperative. What cannot be read is refused, what has no field becomes a remark. */
export function tell(into: ImportedCooperative, cell: Cell, column: Column, gathering: Gathering, province?: Place) {
  const { ledger } = gathering;
  const { fields } = column.use;
  if (saysNothing(cell.text) && !/^[?]/.test(cell.text)) return ledger.skip('says-nothing', cell);
  const destroyed = destroyedAs(
    cell,
    fields.some((field) => field === 'phone' || field === 'whatsapp') ? 'phone' : undefined,
  );
  if (destroyed) return ledger.refuse(destroyed, cell, cell.text, undefined, column.title);
  const telling: Telling = { ...gathering, into, cell, column, text: cell.text, ...(province && { province }) };
  if (fields.length === 0) return note(telling);
  if (fields.includes('row-number')) return ledger.skip('row-number', cell);
  const has = (...asked: Field[]) => asked.some((field) => fields.includes(field));
  if (has('phone', 'whatsapp', 'contact')) takePhones(telling);
  if (has('email', 'contact')) takeEmail(telling);
  const rest = fields.filter((field) => !['phone', 'whatsapp', 'email', 'contact'].includes(field));
  if (!telling.text) return;
  const [only] = rest;
  const named = rest.includes('name') || rest.includes(NAMED_BY[into.entity]);
  if (named) takeName(telling, rest);
  else if (only) (READERS[only] ?? note)(telling);
  else if (ledger.fateOf(cell) !== 'refused') note(telling);
}

/** The column that names an entry. */
const NAMED_BY: Record<Entity, Field> = { cooperative: 'name', distributor: 'carrier', 'point-of-sale': 'shop' };

function takePeople(field: 'members' | 'women'): (telling: Telling) => void {
  return (telling) => {
    const read = readPeople(telling.text);
    const { members, women } = read ?? {};
    if (field === 'women' && members !== undefined && women === undefined) return set(telling, 'women', members);
    if (members === undefined && women === undefined) return note(telling);
    if (members !== undefined) set(telling, 'members', members);
    if (women !== undefined) set(telling, 'women', women);
  };
}

function takeYear(telling: Telling) {
  const year = readYear(telling.cell);
  if (year === undefined || year < 1900) return note(telling);
  set(telling, 'founded', year);
  if (telling.text !== String(year)) note(telling);
}

function takeCategory(telling: Telling) {
  const chapter = telling.world.goods.chapterOf(telling.text);
  if (chapter && !telling.into.category) telling.into.category = { value: chapter, cell: telling.cell };
  note(telling);
}

function takeWeb(field: 'facebook' | 'instagram' | 'website'): (telling: Telling) => void {
  return (telling) => {
    const read = /[./]/.test(telling.text) ? Address.safeParse(telling.text) : undefined;
    if (read?.success) set(telling, `social.${field}`, telling.text);
    else note(telling);
  };
}

function takeIce(telling: Telling) {
  const digits = telling.text.replace(/\D/g, '');
  if (/^\d{15}$/.test(digits)) set(telling, 'identifiers.ice', digits);
  else telling.ledger.refuse('ice-invalid', telling.cell, telling.text, undefined, telling.column.title);
}

function takeKind(telling: Telling) {
  const kind = kindOfEntry(telling.text);
  if (kind) set(telling, 'kind', kind);
  else note(telling);
}

/** Shops and carriers have hours; those of a cooperative are of whom one calls, and nobody knows whom. */
function takeHours(telling: Telling) {
  if (telling.into.entity === 'cooperative') note(telling);
  else takeText('hours')(telling);
}

function takeCode(telling: Telling) {
  const [code] = /^[1-9]\d{2,3}$/.exec(telling.text) ?? [];
  if (!code) return note(telling);
  telling.into.code = code;
  telling.ledger.use(telling.cell);
}

const READERS: Partial<Record<Field, (telling: Telling) => void>> = {
  place: takePlace,
  address: takeAddress,
  members: takePeople('members'),
  women: takePeople('women'),
  founded: takeYear,
  category: takeCategory,
  kind: takeKind,
  facebook: takeWeb('facebook'),
  instagram: takeWeb('instagram'),
  website: takeWeb('website'),
  ice: takeIce,
  register: takeText('identifiers.register'),
  delivery: takeText('delivery'),
  hours: takeHours,
  capacity: takeText('capacity'),
  consent: takeConsent,
  'consent-date': takeConsentDay,
  status: takeStatus,
  time: takeTime,
  code: takeCode,
  province: (telling) => telling.ledger.use(telling.cell),
  region: (telling) => telling.ledger.use(telling.cell),
};
