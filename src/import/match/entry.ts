import morocco from '../../model/morocco.json' with { type: 'json' };
import type { Place } from '../../model/place.ts';
import { valueAt } from '../../load/yaml/source.ts';
import type { Words } from '../cells/names.ts';
import { type Ledger, originOf } from '../ledger.ts';
import type { Change } from '../plan.ts';
import type { ImportedCooperative } from '../records/record.ts';
import { writtenNote } from './written.ts';

/** A test, a refused consent: nothing of it is taken, and each of its cells says so. */
export function refuseAll(cooperative: ImportedCooperative, ledger: Ledger): void {
  const { refusedFor, origins, name } = cooperative;
  if (!refusedFor) return;
  ledger.refuse(refusedFor.value, name.cell, nameText(name.value) || name.cell.text);
  const told = [
    refusedFor?.cell,
    cooperative.place?.cell,
    ...cooperative.phones.map(({ cell }) => cell),
    ...[...cooperative.fields.values()].map(({ cell }) => cell),
    ...cooperative.notes.map(({ cell }) => cell),
  ];
  const products = cooperative.products.flatMap((product) => [
    product.name.cell,
    ...product.variants.map(({ cell }) => cell),
    ...product.notes.map(({ cell }) => cell),
  ]);
  const rows = origins.flatMap(({ sheet, row }) => sheet.rows[row] ?? []);
  ledger.refuseWith(...rows, ...told, ...products);
}

/** A name in one line. */
export const nameText = ({ ar, fr }: Words) => [fr, ar].filter(Boolean).join(' / ');

/** Fields that an entry does not have, or has otherwise. */
export function fieldChanges({ fields }: ImportedCooperative, value: unknown): Change[] {
  return [...fields].flatMap(([field, { value: to, cell }]): Change[] => {
    const path = field.split('.');
    const from = valueAt(value, path);
    return isSameValue(from, to) ? [] : [{ path, ...(from !== undefined && { from }), to, origin: originOf(cell) }];
  });
}

/** What stays the same however it is written: texts are as the loader reads them. */
function isSameValue(from: unknown, to: unknown): boolean {
  if (typeof to === 'object' && to !== null)
    return Object.entries(to).every(([key, value]) => String(valueAt(from, [key]) ?? '') === String(value));
  return (
    String(from ?? '')
      .trim()
      .toLowerCase() === String(to).trim().toLowerCase()
  );
}

/** New contacts of an entry that has so many. */
export function contactChanges({ phones }: ImportedCooperative, from: number): Change[] {
  return phones.map(({ value: { phone, whatsapp }, cell }, index) => ({
    path: ['contacts', from + index],
    to: { phone: phone.national, ...(whatsapp && { whatsapp: true }) },
    origin: originOf(cell),
  }));
}

/** What a plan says of an entry beside its changes. */
export function aboutEntry(cooperative: ImportedCooperative) {
  return {
    name: cooperative.name.value,
    phones: cooperative.phones.map(({ value }) => value.phone.national.replaceAll(' ', '')),
    ...(cooperative.place && { place: officialName(cooperative.place.value) }),
    notes: cooperative.notes.map(writtenNote),
    origins: cooperative.origins.map((cell) => originOf(cell)),
  };
}

const communes: Record<string, { fr: string }> = morocco.communes;

/** As the census calls it, whatever the guide prints. */
const officialName = ({ name, key }: Place) => communes[key]?.fr ?? name.fr ?? name.ar ?? key;
