import type { Text } from './model/values/text.ts';

/**
 * Every diagnostic about content. Codes are permanent: they appear in reports, fixtures and people's notes. Their texts
 * are in `i18n/<lang>/diagnostics.json` under the code: `message` says what is wrong and why, `hint` says what to do.
 *
 * - `error`: the entry is left out, or the output would be wrong. `npm run check` exits with 1.
 * - `warning`: published, but someone should review it.
 * - `note`: works as requested, mentioned once to avoid surprise.
 */
export const DIAGNOSTICS = {
  'content-missing': 'error',
  'catalogue-missing': 'error',
  'cooperative-none': 'error',
  'cooperative-missing': 'error',
  'file-unexpected': 'warning',
  'file-misnamed': 'error',
  'file-copy': 'error',
  'file-unreadable': 'error',
  'file-too-large': 'error',
  'files-many': 'error',
  'folder-too-deep': 'error',
  'name-not-on-windows': 'warning',
  'name-twice': 'error',
  'faults-more': 'note',
  'yaml-syntax': 'error',
  'yaml-quotes': 'error',
  'yaml-comma': 'error',
  'yaml-comment': 'warning',
  'yaml-too-deep': 'error',
  'list-too-long': 'error',
  'key-duplicate': 'error',
  'field-unknown': 'error',
  'field-missing': 'error',
  'field-invalid': 'error',
  'value-unknown': 'error',
  'text-empty': 'error',
  'text-too-long': 'error',
  'character-refused': 'error',
  'character-hidden': 'warning',
  'text-garbled': 'warning',
  'translation-missing': 'warning',
  'character-undrawable': 'warning',
  'number-invalid': 'error',
  'number-ambiguous': 'error',
  'date-invalid': 'error',
  'date-implausible': 'error',
  'size-unreadable': 'error',
  'season-unreadable': 'error',
  'period-reversed': 'error',
  'place-unnamed': 'error',
  'place-ambiguous': 'error',
  'position-outside': 'error',
  'word-alone': 'warning',
  'id-invalid': 'error',
  'code-invalid': 'error',
  'code-duplicate': 'error',
  'code-retired': 'error',
  'code-changed': 'error',
  'code-reused': 'error',
  'code-vanished': 'warning',
  'reference-unknown': 'error',
  'reference-withheld': 'note',
  'withheld-too': 'note',
  'reference-left-out': 'warning',
  'left-out-too': 'error',
  'stand-duplicate': 'error',
  'phone-impossible': 'error',
  'phone-several': 'error',
  'phone-unallocated': 'warning',
  'phone-fictional': 'error',
  'phone-not-mobile': 'warning',
  'price-missing': 'error',
  'price-old': 'warning',
  'price-undated': 'warning',
  'date-future': 'warning',
  'size-twice': 'warning',
  'size-dearer': 'warning',
  'basket-expired': 'warning',
  'event-over': 'warning',
  'workshop-outside': 'warning',
  'point-of-sale-empty': 'warning',
  'cooperative-empty': 'warning',
  'outside-territory': 'warning',
  'phone-twice': 'warning',
  'name-repeated': 'warning',
  'languages-swapped': 'warning',
  'address-example': 'error',
  'sample-left': 'warning',
  'personal-data-none': 'warning',
  'basket-above-sum': 'warning',
  'women-above-members': 'error',
  'authorisation-expired': 'warning',
  'consent-missing': 'error',
  'consent-withheld': 'note',
  'consent-future': 'warning',
  'consent-old': 'warning',
  'person-consent-missing': 'error',
  'contact-consent-missing': 'warning',
  'contact-withheld': 'note',
  'contacts-none': 'warning',
  'name-withheld': 'error',
  'photo-missing': 'error',
  'photo-outside': 'error',
  'photo-format': 'error',
  'photo-unreadable': 'error',
  'photo-too-large': 'error',
  'photo-proportions': 'error',
  'photo-too-small': 'warning',
  'photo-no-alt': 'warning',
  'photo-withheld': 'warning',
  'photo-unused': 'warning',
  'story-missing': 'warning',
  'prose-too-long': 'error',
  'prose-too-complex': 'error',
  'markup-refused': 'error',
  'page-code-refused': 'error',
  'edition-none': 'warning',
  'edition-empty': 'error',
  'edition-language': 'error',
  'cover-logos-many': 'error',
} as const satisfies Record<string, 'error' | 'warning' | 'note'>;

export type DiagnosticCode = keyof typeof DIAGNOSTICS;
export type Severity = (typeof DIAGNOSTICS)[DiagnosticCode];

/** A value of a text; a list is written with the comma of the reader's language, a {@link Text} in that language. */
export type DiagnosticValue = string | number | readonly (string | Text)[];

/** One fault, where it is and the values its texts need. */
export interface Diagnostic {
  code: DiagnosticCode;
  severity: Severity;
  /** Relative to the content folder, with `/` on every system. */
  file: string;
  /** From 1; undefined for a fault of a whole file or folder. */
  line?: number;
  column?: number;
  /** Dotted path, items counted from 0: `products.2.variants.0.price`. */
  field?: string;
  /** What the texts interpolate: `value`, `expected`, `suggestion`… */
  values: Record<string, DiagnosticValue>;
}

/** A diagnostic of a code, with its severity from the table. */
export function diagnostic(
  code: DiagnosticCode,
  file: string,
  at: { line?: number; column?: number; field?: string } = {},
  values: Record<string, DiagnosticValue> = {},
): Diagnostic {
  return { code, severity: DIAGNOSTICS[code], file, ...at, values };
}
