import { isFictional, parsePhone } from '../../model/values/phone.ts';
import { readText } from '../files/read.ts';
import { positionAt, type Path } from '../yaml/source.ts';
import { isReserved } from './reserved-host.ts';
import { type Rule, allEntries } from './rule.ts';

/** Words that only a sample uses about itself. */
const WORDS =
  /\(exemple\)|\(exemple fictif\)|\(مثال\)|\(مثال خيالي\)|\bfictifs?\b|\bfictives?\b|خيالي|(?<!\d)D?-?000\/\d{4}|0685 ou 0500|(?:édition|guide) est un exemple|(?:هذه الطبعة|هذا الدليل) (?:نموذج|مثال)/iu;

/** Hosts in addresses, with or without `https://`, and in e-mail addresses. */
const HOST = /(?:https?:\/\/|www\.|@)([\p{L}\d.-]+\.\p{L}{2,})/giu;
const NUMBER = /(?:\+?212|0)[\d\s\u00a0\u202f.-]{8,16}\d/g;

/** Fields with a rule of their own. */
const CHECKED = ['phone', 'whatsapp', 'address'];

/** Texts, numbers and addresses of the sample in a guide that is not declared a sample. */
export const sampleLeft: Rule = ({ contentDir, inventory, records }, report) => {
  if (records.settings.data.sample_notice) return;
  for (const { source, at, data } of allEntries(records)) {
    const walk = (value: unknown, path: Path) => {
      if (typeof value === 'string') {
        const found = traceIn(value);
        if (found) report.at('sample-left', source, path, { value: found.value });
      } else if (typeof value === 'object' && value !== null) {
        for (const [key, item] of Object.entries(value)) {
          const step = Array.isArray(value) ? Number(key) : key;
          if (typeof item !== 'string' || !CHECKED.includes(key)) walk(item, [...path, step]);
        }
      }
    };
    // A cooperative's own values include its products.
    walk(at.length > 0 ? data : source.value, at);
  }
  const stories = inventory.cooperatives.flatMap(({ stories: files }) => Object.values(files));
  for (const file of [...inventory.pages.map((page) => page.file), ...stories]) {
    const text = readText(contentDir, file, report.discarding()) ?? '';
    const found = traceIn(text);
    if (found) report.file('sample-left', file, { value: found.value }, positionAt(text, found.index));
  }
};

/** First trace of the sample in a text. */
export function traceIn(text: string): { value: string; index: number } | undefined {
  const found = [
    ...[WORDS.exec(text)].flatMap((match) => (match ? [{ value: match[0], index: match.index }] : [])),
    ...[...text.matchAll(HOST)].flatMap((match) =>
      isReserved(match[1] ?? '') ? [{ value: match[1] ?? '', index: match.index }] : [],
    ),
    ...[...text.matchAll(NUMBER)].flatMap((match) => {
      const phone = parsePhone(match[0]);
      return phone && isFictional(phone) ? [{ value: match[0], index: match.index }] : [];
    }),
  ];
  return found.toSorted((a, b) => a.index - b.index)[0];
}
