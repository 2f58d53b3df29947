import { cooperativeOf } from '../model/code-parts.ts';
import { LANGS } from '../model/languages.ts';
import type { Text } from '../model/text.ts';
import { belongsTo, type Ledger, type Published } from './code-ledger.ts';
import type { Known, Records } from './records.ts';
import type { Report } from './report.ts';
import { plainName } from './rules/same-name.ts';
import type { Source } from './source.ts';
import { distance } from './suggest.ts';

/**
 * Holds the codes of the content to those that were published: paper outlives websites. A thing that took another code
 * and a code that took another thing are errors; a code that is gone without being retired is a warning.
 *
 * @param source of `codes.yaml`
 */
export function checkPublishedCodes(
  ledger: Ledger,
  source: Source,
  { records, known }: { records: Records; known: Known },
  report: Report,
): void {
  const retired = new Set(records.settings.data.retired_codes.map(({ code }) => code));
  const isRetired = (code: string) => retired.has(code) || retired.has(cooperativeOf(code));
  const published = Object.entries(ledger).filter(([code]) => !isRetired(code));
  const vanished = (code: string, { name }: Published) =>
    report.at('code-vanished', source, ['codes', code], { value: code, name: wordsOf(name) }, 'key');

  /** Cooperatives whose products are not looked at: they went with them. */
  const gone = new Set<string>();
  for (const [code, was] of published.filter(([, { cooperative }]) => cooperative !== undefined)) {
    const own = records.agreements.find(({ id }) => id === was.cooperative);
    const holder = records.agreements.find((it) => it.code === code);
    const holding = records.cooperatives.find(({ id }) => id === holder?.id);
    if (holding && holding.id !== was.cooperative && !isAlike(was.name, holding.data.name)) {
      gone.add(code);
      const values = { value: code, former: wordsOf(was.name), name: wordsOf(holding.data.name) };
      report.at('code-reused', holding.source, ['code'], values);
    }
    if (holder) continue;
    gone.add(code);
    const moved = records.cooperatives.find(({ id }) => id === own?.id);
    if (moved) {
      const values = { value: code, now: moved.data.code, name: wordsOf(moved.data.name) };
      report.at('code-changed', moved.source, ['code'], values);
    } else if (!own) vanished(code, was);
  }

  const products = new Map(records.cooperatives.flatMap((it) => it.products.map((product) => [product.code, product])));
  const baskets = new Map(records.baskets.map((basket) => [basket.data.code, basket]));
  for (const [code, was] of published) {
    if (was.cooperative !== undefined || [...gone].some((cooperative) => belongsTo(code, cooperative))) continue;
    const entry = products.get(code) ?? baskets.get(code);
    if (entry) {
      if (isAlike(was.name, entry.data.name)) continue;
      const values = { value: code, former: wordsOf(was.name), name: wordsOf(entry.data.name) };
      report.at('code-reused', entry.source, [...entry.at, 'code'], values);
      continue;
    }
    if (
      known.products.has(code) ||
      (known.baskets.has(was.basket ?? '') && !records.baskets.some(({ id }) => id === was.basket))
    )
      continue;
    const moved =
      was.basket === undefined
        ? [...products.values()].find(
            (it) => belongsTo(code, it.cooperative.data.code) && !ledger[it.code] && isSame(was.name, it.data.name),
          )
        : records.baskets.find(({ id }) => id === was.basket);
    if (moved) {
      const now = 'code' in moved ? moved.code : moved.data.code;
      report.at('code-changed', moved.source, [...moved.at, 'code'], {
        value: code,
        now,
        name: wordsOf(moved.data.name),
      });
    } else vanished(code, was);
  }
}

function wordsOf(name: Text): string {
  return name.fr ?? name.ar ?? '';
}

function isSame(a: Text, b: Text): boolean {
  return LANGS.some((lang) => a[lang] !== undefined && plainName(a[lang]) === plainName(b[lang] ?? ''));
}

/**
 * True when one name may be the other, written otherwise: in some language, all words of the shorter are in the longer,
 * give or take a slip of the hand. A name that was translated anew or made more precise is still the same thing's.
 */
function isAlike(a: Text, b: Text): boolean {
  return LANGS.some((lang) => {
    const [first = [], second = []] = [a, b].map((name) =>
      plainName(name[lang] ?? '')
        .split(' ')
        .filter(Boolean),
    );
    const [short, long] = first.length <= second.length ? [first, second] : [second, first];
    return short.length > 0 && short.every((word) => long.some((other) => isSlip(word, other)));
  });
}

function isSlip(a: string, b: string): boolean {
  return a === b || distance(a, b) <= Math.floor(Math.max(a.length, b.length) / 4);
}
