import { cooperativeOf } from '../model/values/code-parts.ts';
import { LANGS } from '../model/languages.ts';
import { type Text, wordsOf } from '../model/values/text.ts';
import type { Ledger, Published } from './code-ledger.ts';
import type { EntryRecord, ClaimedIds, Records } from './records.ts';
import type { Report } from './report.ts';
import { plainName, sameName } from './rules/same-name.ts';
import type { YamlSource } from './yaml/source.ts';
import { editDistance } from './suggest.ts';

/** Input of the comparisons, and where to report. */
interface Comparison {
  /** Published codes that are not retired. */
  published: [code: string, was: Published][];
  records: Records;
  known: ClaimedIds;
  /** Reports a code that no entry has any more. */
  vanished: (code: string, was: Published) => void;
  report: Report;
}

type Named = EntryRecord<{ name: Text }>;

/**
 * Compares the codes of the content with those already published: paper outlives websites. A changed code and a
 * reassigned code are errors; a code that disappeared without being retired is a warning.
 *
 * @param source of `codes.yaml`
 */
export function checkPublishedCodes(
  ledger: Ledger,
  source: YamlSource,
  { records, known }: { records: Records; known: ClaimedIds },
  report: Report,
): void {
  const retired = new Set(records.settings.data.retired_codes.map(({ code }) => code));
  const isRetired = (code: string) => retired.has(code) || retired.has(cooperativeOf(code));
  const published = Object.entries(ledger).filter(([code]) => !isRetired(code));
  const vanished = (code: string, { name }: Published) =>
    report.at('code-vanished', source, ['codes', code], () => ({ value: code, name: wordsOf(name, 'fr') }), 'key');
  const comparison = { published, records, known, vanished, report };
  const gone = checkCooperatives(comparison);
  checkProducts({ ...comparison, published: published.filter(([code]) => !gone.has(cooperativeOf(code))) }, ledger);
  checkBaskets(comparison);
}

/** @returns codes whose products are skipped: they disappeared with their cooperative */
function checkCooperatives({ published, records, vanished, report }: Comparison): Set<string> {
  const byId = new Map(records.cooperatives.map((it) => [it.id, it]));
  const folders = new Set(records.agreements.map(({ id }) => id));
  const holders = new Map(records.agreements.flatMap(({ code, id }) => (code ? [[code, id] as const] : [])));
  const gone = new Set<string>();
  for (const [code, was] of published) {
    if (was.cooperative === undefined) continue;
    const holder = holders.get(code);
    const holding = byId.get(holder ?? '');
    if (holding && holder !== was.cooperative && reportReused(code, was, holding, report)) gone.add(code);
    if (holder !== undefined) continue;
    gone.add(code);
    const moved = byId.get(was.cooperative);
    if (moved) reportChanged(code, moved.data.code, moved, report);
    // A cooperative with an unreadable entry still has its code.
    else if (!folders.has(was.cooperative)) vanished(code, was);
  }
  return gone;
}

function checkProducts({ published, records, known, vanished, report }: Comparison, ledger: Ledger): void {
  const products = new Map(records.cooperatives.flatMap((it) => it.products.map((product) => [product.code, product])));
  const unpublished = Map.groupBy(
    [...products.values()].filter(({ code }) => !ledger[code]),
    ({ code }) => cooperativeOf(code),
  );
  for (const [code, was] of published) {
    if (was.cooperative !== undefined || was.basket !== undefined) continue;
    const product = products.get(code);
    if (product) reportReused(code, was, product, report);
    if (product || known.products.has(code)) continue;
    const moved = unpublished.get(cooperativeOf(code))?.find(({ data }) => sameName(was.name, data.name));
    if (moved) reportChanged(code, moved.code, moved, report);
    else vanished(code, was);
  }
}

function checkBaskets({ published, records, known, vanished, report }: Comparison): void {
  const byCode = new Map(records.baskets.map((it) => [it.data.code, it]));
  const byId = new Map(records.baskets.map((it) => [it.id, it]));
  for (const [code, was] of published) {
    if (was.basket === undefined) continue;
    const basket = byCode.get(code);
    const moved = byId.get(was.basket);
    if (basket) reportReused(code, was, basket, report);
    else if (moved) reportChanged(code, moved.data.code, moved, report);
    else if (!known.baskets.has(was.basket)) vanished(code, was);
  }
}

function reportChanged(code: string, now: string, entry: Named, report: Report): void {
  const values = { value: code, now, name: wordsOf(entry.data.name, 'fr') };
  report.at('code-changed', entry.source, [...entry.at, 'code'], values);
}

/** Reports a code that now identifies something else; returns whether it does. */
function reportReused(code: string, was: Published, entry: Named, report: Report): boolean {
  if (isAlike(was.name, entry.data.name)) return false;
  const values = { value: code, former: wordsOf(was.name, 'fr'), name: wordsOf(entry.data.name, 'fr') };
  report.at('code-reused', entry.source, [...entry.at, 'code'], values);
  return true;
}

/**
 * True when two names may be variants: in some language, all words of the shorter name occur in the longer, apart from
 * a typing error. A new translation or a more precise name still identifies the same thing.
 */
function isAlike(a: Text, b: Text): boolean {
  const wordsIn = (name: string) => plainName(name).split(' ').filter(Boolean);
  return LANGS.some((lang) => {
    const [first, second] = [wordsIn(a[lang] ?? ''), wordsIn(b[lang] ?? '')];
    const [short, long] = first.length <= second.length ? [first, second] : [second, first];
    return short.length > 0 && short.every((word) => long.some((other) => isSlip(word, other)));
  });
}

function isSlip(a: string, b: string): boolean {
  return a === b || editDistance(a, b) <= Math.floor(Math.max(a.length, b.length) / 4);
}
