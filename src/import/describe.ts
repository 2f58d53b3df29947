import type { Lang } from '../model/languages.ts';
import { formatAmount } from '../i18n/format.ts';
import { formatNumber } from '../i18n/number.ts';
import { type KeyAfter, type Translate, translator } from '../i18n/translate.ts';
import type { Plan, PlannedCooperative, PlannedProduct, PlannedRemark } from './plan.ts';

/** The most lines of one kind that a dry run prints; the plan has them all. */
const MOST_LINES = 200;

/** A plan in words, what needs a person first. */
export function describePlan(plan: Plan, lang: Lang): string {
  const t = translator(lang);
  const all: Entry[] = [...plan.cooperatives, ...plan.distributors, ...plan.points_of_sale];
  const entries = (action: Entry['action']) => all.filter((entry) => entry.action === action);
  const section = (name: KeyAfter<'import:heading.'>, lines: string[]): string[] =>
    lines.length > 0
      ? [
          '',
          `${t(`import:heading.${name}`)} · ${lines.length}`,
          ...lines.slice(0, MOST_LINES),
          ...(lines.length > MOST_LINES ? ['  …'] : []),
        ]
      : [];
  return [
    ...section(
      'files',
      plan.files.map(
        ({ file, encoding, delimiter }) =>
          `  ${file}${encoding ? `  (${t('import:encoding', { encoding, delimiter: delimiter === '\t' ? 'tab' : (delimiter ?? '') })})` : ''}`,
      ),
    ),
    ...section(
      'columns',
      plan.columns.map((column) => describeColumn(column, t)),
    ),
    ...section(
      'conflict',
      entries('conflict').map((entry) => describeEntry(entry, t, lang)),
    ),
    ...section(
      'refused',
      plan.refused.map((remark) => describeRemark(remark, t)),
    ),
    ...section(
      'warnings',
      plan.warnings.map((remark) => describeRemark(remark, t)),
    ),
    ...section(
      'new',
      entries('new').map((entry) => describeEntry(entry, t, lang)),
    ),
    ...section(
      'change',
      entries('change').map((entry) => describeEntry(entry, t, lang)),
    ),
    ...section(
      'same',
      entries('same').map((entry) => `  ${[entry.code, nameOf(entry)].filter(Boolean).join(' ')}`),
    ),
    ...section(
      'skipped',
      plan.skipped.map((remark) => describeRemark(remark, t)),
    ),
    '',
    t('import:cells', plan.cells),
  ]
    .join('\n')
    .trimStart();
}

/** What is said of a cooperative, and of what has neither code nor products. */
type Entry = Omit<PlannedCooperative, 'code' | 'products'> & Partial<Pick<PlannedCooperative, 'code' | 'products'>>;

const nameOf = ({ name }: { name: { ar?: string; fr?: string } }) => [name.fr, name.ar].filter(Boolean).join(' / ');

function describeColumn(
  { sheet, column, title, is, fields, by, contradicted, examples, confidence }: Plan['columns'][number],
  t: Translate,
): string {
  const named = fields.length > 0 ? fields.map((field) => t(`import:is.${field}`)).join(' + ') : t('import:is.note');
  const taken = [named, ...(/ (?:\d.*|ar|fr|min|max)$/.exec(is) ?? [])].join('');
  const why = contradicted
    ? t('import:contradicted')
    : `${t(`import:by.${by}`)}${by === 'nothing' ? '' : `${t('cli:comma')}${Math.round(confidence * 100)} %`}`;
  const shown = examples.map((example) => example.replace(/\s+/g, ' ').slice(0, 40)).join(' | ');
  return `  ${sheet} ${column}  ${t('import:quoted', { text: title })} → ${taken}  (${why})${shown ? `  ${t('import:example', { examples: shown })}` : ''}`;
}

function describeRemark({ origin, value, message }: PlannedRemark, t: Translate): string {
  const place = [
    origin.file,
    origin.sheet,
    `${origin.column ?? ''}${origin.row ?? ''}`,
    origin.title && t('import:quoted', { text: origin.title }),
  ]
    .filter(Boolean)
    .join(' · ');
  return `  ${place}${value === undefined ? '' : `\n    ${t('import:quoted', { text: value.replace(/\s+/g, ' ') })}`}\n    ${message}`;
}

function describeEntry(entry: Entry, t: Translate, lang: Lang): string {
  const head = [entry.code, nameOf(entry), entry.place, entry.phones.join(t('cli:comma'))].filter(Boolean).join(' · ');
  const changed =
    entry.action === 'new'
      ? []
      : entry.changes.map(
          ({ path, from, to }) => `    ${path.join('.')}  ${from === undefined ? '' : `${said(from)} → `}${said(to)}`,
        );
  const products = (entry.products ?? [])
    .filter(({ action }) => entry.action === 'new' || action !== 'same')
    .map((product) => describeProduct(product, t, lang));
  const todo =
    entry.missing.length > 0
      ? [
          `    ${t('import:todo', { fields: entry.missing.map((field) => t(`import:field.${field}`)).join(t('cli:comma')) })}`,
        ]
      : [];
  const notes =
    entry.action === 'new'
      ? entry.notes.map(({ text }) => `    ${t('import:notes')} ${text.replace(/\s+/g, ' ')}`)
      : [];
  return [`  ${head}`, ...changed, ...products, ...notes, ...todo].join('\n');
}

const said = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));

function describeProduct({ code, name, variants }: PlannedProduct, t: Translate, lang: Lang): string {
  const sizes = variants.map(({ size, price }) => {
    const said = describePrice(price, t, lang);
    return size ? `${size} (${said})` : said;
  });
  return `    ${code} ${nameOf({ name })}${sizes.length > 0 ? ` · ${sizes.join(t('cli:comma'))}` : ''}`;
}

/** A price as sentences of the program say it: `17,50 DH`, `700 à 900 DH`. */
function describePrice(price: PlannedProduct['variants'][number]['price'], t: Translate, lang: Lang): string {
  const { amount, min, max } = price;
  return t(`import:price.${price.qualifier}`, {
    amount: amount === undefined ? '' : formatAmount(amount, lang),
    min: min === undefined ? '' : formatNumber(min),
    max: max === undefined ? '' : formatAmount(max, lang),
  });
}
