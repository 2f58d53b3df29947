import { type Ledger, originOf } from '../ledger.ts';
import type { Change, Missing, PlannedCooperative } from '../plan.ts';
import { Index, known, sameness } from '../records/join.ts';
import type { ImportedCooperative } from '../records/record.ts';
import { aboutEntry, contactChanges, fieldChanges, nameText, refuseAll } from './entry.ts';
import { type Guide, type GuideEntry, listAt } from './guide.ts';
import { freeId } from './identify.ts';
import { compareProduct, newNotes } from './products.ts';
import { writtenNote } from './written.ts';

/** Compares the cooperatives of lists with those of a guide: what is new, what changes, what stays. */
export function planCooperatives(
  cooperatives: readonly ImportedCooperative[],
  guide: Guide,
  ledger: Ledger,
): PlannedCooperative[] {
  const index = new Index<GuideEntry>();
  for (const entry of guide.cooperatives) index.add(entry, entry);
  return cooperatives.flatMap((cooperative): PlannedCooperative[] => {
    if (Object.keys(cooperative.name.value).length === 0)
      cooperative.refusedFor = { value: 'name-missing', cell: cooperative.name.cell };
    if (cooperative.refusedFor) {
      refuseAll(cooperative, ledger);
      return [];
    }
    const of = known(cooperative);
    const byCode = guide.cooperatives.find(({ code }) => code === cooperative.code);
    const candidates = byCode ? [byCode] : index.near(of);
    const entry = byCode ?? candidates.find((other) => sameness(of, other) === 'same');
    const question = entry ? undefined : candidates.find((other) => sameness(of, other) === 'question');
    if (question)
      ledger.warn('same-perhaps', cooperative.name.cell, {
        known: `${question.code} ${nameText(question.name)}`,
        row: '',
      });
    return entry ? [planChanges(cooperative, entry, guide, ledger)] : planNew(cooperative, guide, ledger);
  });
}

function planNew(cooperative: ImportedCooperative, guide: Guide, ledger: Ledger): PlannedCooperative[] {
  const code = guide.codes.forCooperative();
  if (code === undefined) {
    cooperative.refusedFor = { value: 'codes-spent', cell: cooperative.name.cell };
    refuseAll(cooperative, ledger);
    return [];
  }
  const id = freeId(cooperative.name.value, guide.ids);
  const origin = originOf(cooperative.name.cell);
  const products: unknown[] = [];
  const compared = comparedProducts(cooperative, code, products, guide, ledger);
  const category = cooperative.category?.value ?? mostOf(compared.map(({ planned }) => planned.category));
  const consent = consentOf(cooperative);
  const changes: Change[] = [
    { path: ['draft'], to: true, origin },
    { path: ['code'], to: code, origin },
    { path: ['name'], to: cooperative.name.value, origin },
    ...(category
      ? [{ path: ['category'], to: category, origin: originOf(cooperative.category?.cell ?? cooperative.name.cell) }]
      : []),
    ...(cooperative.place
      ? [{ path: ['commune'], to: cooperative.place.value.key, origin: originOf(cooperative.place.cell) }]
      : []),
    ...contactChanges(cooperative, 0),
    ...fieldChanges(cooperative, {}),
    ...(consent ? [consent] : []),
    ...newNotes(
      cooperative.notes.map((note) => ({ written: writtenNote(note), origin: originOf(note.cell) })),
      {},
      [],
    ),
    ...compared.flatMap(({ changes: made }) => made),
  ];
  const missing: Missing[] = [
    ...(['ar', 'fr'] as const)
      .filter((lang) => cooperative.name.value[lang] === undefined)
      .map((lang) => `name.${lang}` as const),
    ...(category ? [] : ['category' as const]),
    ...(cooperative.place ? [] : ['commune' as const]),
    ...(cooperative.phones.length > 0 ? [] : ['contacts' as const]),
    ...(consent ? [] : ['consent' as const]),
    ...(compared.length > 0 ? [] : ['products' as const]),
  ];
  return [
    {
      ...aboutEntry(cooperative),
      action: 'new',
      id,
      file: `cooperatives/${id}/cooperative.yaml`,
      code,
      draft: true,
      changes,
      missing,
      products: compared.map(({ planned }) => planned),
    },
  ];
}

function planChanges(
  cooperative: ImportedCooperative,
  entry: GuideEntry,
  guide: Guide,
  ledger: Ledger,
): PlannedCooperative {
  const { value, code } = entry;
  const products = [...listAt(value, 'products')];
  const compared = comparedProducts(cooperative, code, products, guide, ledger);
  const changes: Change[] = [];
  let conflict = false;
  const origin = originOf(cooperative.name.cell);
  for (const lang of ['ar', 'fr'] as const) {
    const words = cooperative.name.value[lang];
    if (words !== undefined && entry.name[lang] === undefined)
      changes.push({ path: ['name', lang], to: words, origin });
  }
  if (cooperative.place && entry.place === undefined)
    changes.push({ path: ['commune'], to: cooperative.place.value.key, origin: originOf(cooperative.place.cell) });
  else if (cooperative.place && entry.place !== cooperative.place.value.key) {
    conflict = true;
    ledger.refuse('contradiction', cooperative.place.cell, cooperative.place.cell.text, {
      known: String(value['commune'] ?? ''),
    });
  }
  const fresh = {
    ...cooperative,
    phones: cooperative.phones.filter(({ value: { phone } }) => !entry.phones.includes(phone.e164)),
  };
  changes.push(...contactChanges(fresh, listAt(value, 'contacts').length));
  changes.push(...fieldChanges(cooperative, value));
  changes.push(
    ...newNotes(
      cooperative.notes.map((note) => ({ written: writtenNote(note), origin: originOf(note.cell) })),
      value,
      [],
    ),
  );
  changes.push(...compared.flatMap(({ changes: made }) => made));
  const action = conflict ? 'conflict' : changes.length > 0 ? 'change' : 'same';
  return {
    ...aboutEntry(cooperative),
    action,
    id: entry.id,
    file: entry.file,
    code,
    draft: /^(?:yes|true|oui|نعم)$/i.test(String(value['draft'] ?? '')),
    changes,
    missing: [],
    products: compared.map(({ planned }) => planned),
  };
}

function comparedProducts(
  cooperative: ImportedCooperative,
  code: string,
  products: unknown[],
  guide: Guide,
  ledger: Ledger,
) {
  return cooperative.products.flatMap((product) => {
    const compared = compareProduct(product, code, products, guide.codes, guide.world);
    if (!compared) ledger.refuse('products-many', product.name.cell);
    return compared ?? [];
  });
}

/** An agreement is one when it has its day, and for the channels that its title names; a book or site without a name is both. */
function consentOf({ consent }: ImportedCooperative): Change | undefined {
  if (!consent?.yes || consent.day === undefined) return undefined;
  const { channels, day, cell } = consent;
  const agreed = (channel: string) => (channels.length > 0 ? channels.includes(channel) : channel !== 'social');
  const to = {
    web: agreed('web'),
    print: agreed('print'),
    social: agreed('social'),
    date: day,
    evidence: writtenNote({ value: '', cell }).from,
  };
  return { path: ['consent'], to, origin: originOf(cell) };
}

function mostOf(found: (string | undefined)[]): string | undefined {
  const counts = Map.groupBy(
    found.filter((id) => id !== undefined),
    (id) => id,
  );
  return [...counts].toSorted((a, b) => b[1].length - a[1].length)[0]?.[0];
}
