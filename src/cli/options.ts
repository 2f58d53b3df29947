import { parseArgs } from 'node:util';
import { translator } from '../i18n/translate.ts';
import { isLang, type Lang } from '../model/languages.ts';
import { OperatorError } from '../operator-error.ts';
import { keyboardLang, machineLang } from './language.mjs';

/** All command options. */
const OPTIONS = {
  content: { type: 'string' },
  out: { type: 'string' },
  lang: { type: 'string' },
  format: { type: 'string' },
  only: { type: 'string' },
  edition: { type: 'string', multiple: true },
  port: { type: 'string' },
  map: { type: 'string' },
  strict: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;
export type OptionName = keyof typeof OPTIONS;

/** The parsed options. */
export interface Options {
  content: string;
  out: string;
  lang: Lang;
  format: 'text' | 'json';
  only: string[];
  editions: string[];
  port: number;
  /** An error in the content makes the command fail. */
  strict: boolean;
  /** The file of corrections of an import; beside the first list when it is not named. */
  map?: string;
  help: boolean;
  words: string[];
}

/**
 * Parses a command's arguments.
 *
 * @param allowed options of this command; any other is refused, and the message names it
 * @throws OperatorError for an unknown option, language or format
 */
export function readOptions(args: string[], allowed: readonly OptionName[], env: NodeJS.ProcessEnv): Options {
  const t = translator(keyboardLang(args, env));
  const options = Object.fromEntries([...allowed, 'help' as const].map((name) => [name, OPTIONS[name]]));
  let parsed: ReturnType<typeof parseArgs>;
  try {
    parsed = parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    const option = /'(-[^']+)'/.exec(String(error))?.[1] ?? args.join(' ');
    throw new OperatorError(t('cli:error.option', { option, options: allowed.map((name) => `--${name}`).join(' ') }));
  }
  const values = parsed.values as Record<OptionName, string | undefined> & {
    edition?: string[];
    strict?: boolean;
    help?: boolean;
  };
  const lang = values.lang ?? machineLang(env);
  if (!isLang(lang)) throw new OperatorError(t('cli:error.language', { value: lang }));
  const format = values.format ?? 'text';
  if (format !== 'text' && format !== 'json') throw new OperatorError(t('cli:error.format', { value: format }));
  const port = Number(values.port ?? 4321);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new OperatorError(t('cli:error.port', { value: values.port }));
  return {
    content: values.content ?? 'content',
    out: values.out ?? 'dist',
    lang,
    format,
    only: (values.only ?? '')
      .split(',')
      .map((id) => id.trim())
      .filter(Boolean),
    editions: values.edition ?? [],
    port,
    strict: values.strict ?? false,
    ...(values.map !== undefined && { map: values.map }),
    help: values.help ?? false,
    words: parsed.positionals,
  };
}
