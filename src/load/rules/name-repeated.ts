import { LANGS } from '../../model/languages.ts';
import type { Text } from '../../model/values/text.ts';
import type { EntryRecord } from '../records.ts';
import { plainName } from './same-name.ts';
import type { Rule } from './rule.ts';

type Named = EntryRecord<{ name: Text }>;

/**
 * Two entries of one kind with the same name: a copy left by synchronisation or by mistake, or two entries that readers
 * cannot distinguish. Shops of a chain differ by commune, events with one name by first day.
 */
export const nameRepeated: Rule = ({ records }, report) => {
  const check = <E extends Named>(list: readonly E[], apart: (entry: E) => string = () => '') => {
    const seen = new Map<string, E>();
    for (const entry of list) {
      const keys = LANGS.flatMap((lang) => {
        const name = entry.data.name[lang];
        return name ? [`${lang} ${plainName(name)} ${apart(entry)}`] : [];
      });
      const first = keys.map((key) => seen.get(key)).find((found) => found !== undefined);
      for (const key of keys) if (!seen.has(key)) seen.set(key, entry);
      if (!first) continue;
      const { line } = first.source.position([...first.at, 'name']);
      const value = entry.data.name.fr ?? entry.data.name.ar ?? '';
      report.at('name-repeated', entry.source, [...entry.at, 'name'], { value, file: first.source.file, line }, 'key');
    }
  };
  check(records.cooperatives);
  for (const { products } of records.cooperatives) check(products);
  check(records.distributors);
  check(records.pointsOfSale, ({ data }) => data.commune);
  check(records.baskets);
  check(records.events, ({ data }) => data.from);
};
