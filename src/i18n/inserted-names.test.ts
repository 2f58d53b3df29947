import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LANGS, type DefaultLang as Lang } from '../model/languages.ts';
import { translator } from './translate.ts';

// Names come from the content: of either gender, with an article or without, whole sentences, in the other language. The
// sentence around one must be right whatever it is.

const read = (lang: Lang, file: string): Record<string, string> =>
  JSON.parse(readFileSync(path.join(import.meta.dirname, lang, file), 'utf8'));

/** What stands where a name does: `{{name}}`, or `{name}`, which the browser fills in. */
const NAME = '\\{\\{?(?:name|names|maker|makers|town|area|place|other)\\}\\}?';

const FAULTS: Record<Lang, [what: string, form: RegExp][]> = {
  ar: [
    // قافلة is feminine, نورس masculine, and nobody knows which comes.
    ['a verb behind a name', new RegExp(`${NAME} (?:[يت]\\p{L}{2,}|\\p{L}{2,}ت)(?!\\p{L})`, 'u')],
    ['a letter written together with a name', new RegExp(`[بلكوف]ـ?${NAME}`, 'u')],
  ],
  fr: [
    // "de Le Tleta", "à Les Oudayas", "de Oued Zem".
    [
      'a preposition or an article before a name',
      new RegExp(`(?<!\\p{L})(?:de|du|des|à|au|aux|le|la|les|d’|l’) ?${NAME}`, 'iu'),
    ],
    ['a participle behind a name', new RegExp(`${NAME} (?:est|sont|a été) \\p{L}+`, 'u')],
  ],
};

const faultsOf = (text: string, lang: Lang) => FAULTS[lang].filter(([, form]) => form.test(text)).map(([what]) => what);

describe.each(DEFAULT_LANGS)('a text with a name in it (%s)', (lang) => {
  it.each(['site.json', 'print.json', 'offline.json', 'common.json'])('%s', (file) => {
    const found = Object.entries(read(lang, file)).flatMap(([key, text]) =>
      faultsOf(text, lang).map((what) => `${key}: ${what}: ${text}`),
    );
    expect(found).toEqual([]);
  });
});

it.each([
  ['ar', '{{name}} يوصل إلى {{area}}'],
  ['ar', '{{name}} توصل'],
  ['ar', 'الاتصال بـ{{name}}'],
  ['fr', 'Les coopératives de {{name}}'],
  ['fr', 'Livré à {town}'],
  ['fr', '{{name}} est livrée'],
] as const)('finds the fault (%s): %s', (lang, text) => expect(faultsOf(text, lang)).toHaveLength(1));

/** Names that break a sentence which is not made for them. */
const NAMES = [
  'قافلة الخيال للتوزيع',
  'نورس إكسبريس',
  'الواحة',
  'نوصل إليكم كل شيء، أينما كنتم!',
  'خدمة 24',
  'Darb Al Warda',
  'Le Relais du Tleta',
  'Transport 24/7',
];

it.each(NAMES)('the carrier "%s" is called whole, behind a colon or at the end', (name) => {
  for (const lang of DEFAULT_LANGS) {
    const t = translator(lang);
    for (const key of ['call.name', 'whatsapp.name', 'list.send-name'] as const)
      expect(t(`site:${key}`, { name })).toMatch(new RegExp(`: ${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`, 'u'));
    const described = t('site:distributor.description', { name, area: 'الدار البيضاء' });
    expect(described).toMatch(lang === 'ar' ? /: التوصيل إلى الدار البيضاء\./ : /\. Livraison : الدار البيضاء\./);
    expect(described.startsWith(name)).toBe(true);
  }
});
