import { createInstance, type TOptions } from 'i18next';
import type { Lang } from '../model/languages.ts';
import arCli from './ar/cli.json' with { type: 'json' };
import arCommon from './ar/common.json' with { type: 'json' };
import arDiagnostics from './ar/diagnostics.json' with { type: 'json' };
import arFields from './ar/fields.json' with { type: 'json' };
import arImport from './ar/import.json' with { type: 'json' };
import arOffline from './ar/offline.json' with { type: 'json' };
import arPrint from './ar/print.json' with { type: 'json' };
import arSite from './ar/site.json' with { type: 'json' };
import enCli from './en/cli.json' with { type: 'json' };
import enCommon from './en/common.json' with { type: 'json' };
import enDiagnostics from './en/diagnostics.json' with { type: 'json' };
import enFields from './en/fields.json' with { type: 'json' };
import enImport from './en/import.json' with { type: 'json' };
import enOffline from './en/offline.json' with { type: 'json' };
import enPrint from './en/print.json' with { type: 'json' };
import enSite from './en/site.json' with { type: 'json' };
import frCli from './fr/cli.json' with { type: 'json' };
import frCommon from './fr/common.json' with { type: 'json' };
import frDiagnostics from './fr/diagnostics.json' with { type: 'json' };
import frFields from './fr/fields.json' with { type: 'json' };
import frImport from './fr/import.json' with { type: 'json' };
import frOffline from './fr/offline.json' with { type: 'json' };
import frPrint from './fr/print.json' with { type: 'json' };
import frSite from './fr/site.json' with { type: 'json' };
import { atName, ofName } from './french-names.ts';
import { formatNumber } from './number.ts';

const RESOURCES = {
  ar: {
    common: arCommon,
    site: arSite,
    offline: arOffline,
    print: arPrint,
    diagnostics: arDiagnostics,
    fields: arFields,
    import: arImport,
    cli: arCli,
  },
  fr: {
    common: frCommon,
    site: frSite,
    offline: frOffline,
    print: frPrint,
    diagnostics: frDiagnostics,
    fields: frFields,
    import: frImport,
    cli: frCli,
  },
  en: {
    common: enCommon,
    site: enSite,
    offline: enOffline,
    print: enPrint,
    diagnostics: enDiagnostics,
    fields: enFields,
    import: enImport,
    cli: enCli,
  },
} as const satisfies Record<Lang, unknown>;

const i18n = createInstance();
await i18n.init({
  resources: RESOURCES,
  fallbackLng: false,
  defaultNS: 'common',
  // Keys are flat: `month.long.1` is a name, not a path.
  keySeparator: false,
  returnNull: false,
  // Astro escapes what it prints, and the terminal wants the text as it is.
  interpolation: { escapeValue: false },
  // A missing text must never reach a reader as a key. Tests require the same keys in every language.
  saveMissing: true,
  missingKeyHandler: (_langs, namespace, key) => {
    throw new Error(`No text for ${namespace}:${key}`);
  },
});

// `{{name, of}}` and `{{name, at}}` in a French text: a name with its preposition.
i18n.services.formatter?.add('of', ofName);
i18n.services.formatter?.add('at', atName);

/** The keys of a file of texts, without the forms of their plurals: `products` for `products_few`. */
type KeysOf<Texts> = keyof Texts extends infer Key
  ? Key extends `${infer Base}_${'zero' | 'one' | 'two' | 'few' | 'many' | 'other'}`
    ? Base
    : Key & string
  : never;

type Namespaces = (typeof RESOURCES)['ar'];

/** Every text key, typed from the Arabic files: a missing text is a compile error. */
export type Key =
  | KeysOf<Namespaces['common']>
  | { [Name in keyof Namespaces]: `${Name}:${KeysOf<Namespaces[Name]>}` }[keyof Namespaces];

/** Key suffixes after a prefix: `title` after `site:missing.`. */
export type KeyAfter<Beginning extends string> = Key extends infer Each
  ? Each extends `${Beginning}${infer Rest}`
    ? Rest
    : never
  : never;

export type Translate = (key: Key, values?: TOptions) => string;

/**
 * The texts of one language. Keys are `namespace:key` (`site:search.placeholder`), or a bare key of `common`.
 * Plurals take `count`, shown as every number is; Arabic has six forms, French needs `_many` too (`1 000 000 de …`).
 *
 * @throws Error naming the key when the text does not exist: a bug of ours, found by any build
 */
export function translator(lang: Lang): Translate {
  const t = i18n.getFixedT(lang);
  return (key, values = {}) => {
    const { count } = values;
    const shown =
      typeof count === 'number' ? { ...values, replace: { ...values, count: formatNumber(count) } } : values;
    return String(t(key, shown));
  };
}
