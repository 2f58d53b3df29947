// The language in which a person at the keyboard is spoken to. Set-up uses it before anything is installed, so it rests on
// Node alone.

/** @typedef {'ar' | 'fr'} Lang */

/**
 * The language asked for on a command line, `--lang ar` or `--lang=ar`; the last one counts, as for the command itself.
 *
 * @param {readonly string[]} args
 * @returns {Lang | undefined} undefined where none was, or one that we do not speak
 */
function askedLang(args) {
  const asked = args.flatMap((arg, index) =>
    arg === '--lang' ? [args[index + 1]] : arg.startsWith('--lang=') ? [arg.slice('--lang='.length)] : [],
  );
  const last = asked.at(-1);
  return last === 'ar' || last === 'fr' ? last : undefined;
}

/**
 * The language of the machine: Arabic where it says so, French otherwise. A terminal has its own variables; Windows has
 * none, and tells its language to Node.
 *
 * @param {Record<string, string | undefined>} env
 * @param {string} locale of the system
 * @returns {Lang}
 */
export function machineLang({ LC_ALL, LC_MESSAGES, LANG }, locale = systemLocale()) {
  return /^ar/i.test(LC_ALL || LC_MESSAGES || LANG || locale) ? 'ar' : 'fr';
}

/**
 * @param {readonly string[]} args
 * @param {Record<string, string | undefined>} env
 * @returns {Lang} the language asked for, or that of the machine
 */
export function keyboardLang(args, env) {
  return askedLang(args) ?? machineLang(env);
}

function systemLocale() {
  return new Intl.DateTimeFormat().resolvedOptions().locale;
}
