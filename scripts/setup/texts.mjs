// What set-up says. Here and not in src/i18n: it speaks before anything is installed that could read that.

/** @typedef {Record<string, string | number>} Values */

const TEXTS = {
  fr: {
    'node-too-old':
      'Node {version} est trop ancien. Installez Node 24 ou 26 (https://nodejs.org), puis relancez la même commande.',
    'node-unavailable':
      'Il faut Node 24 ou 26 : Node {version} ne convient pas, et il n’en existe pas de prêt à l’emploi pour ce type de machine ({machine}). Installez-le depuis https://nodejs.org, puis relancez la même commande.',
    'npm-missing':
      'npm est introuvable. Installez Node 24 ou 26 avec npm (https://nodejs.org), puis relancez la même commande.',
    'installing-runtime': 'Première fois : téléchargement de Node 26 pour ce dossier (environ 1 minute) …',
    'installing-packages': 'Première fois ou mise à jour : installation des outils du guide (1 à 3 minutes) …',
    'installing-browser': 'Première fois : téléchargement d’un navigateur pour imprimer le livre (environ 1 minute) …',
    'install-failed':
      'L’installation n’a pas abouti ({reason}). Vérifiez la connexion à Internet et la place sur le disque, puis relancez la même commande : elle reprendra depuis le début.',
    'install-incomplete': 'le téléchargement de {names} manque',
    'install-exit': 'npm s’est arrêté avec le code {code}',
    'install-waiting': 'Une autre installation est en cours dans ce dossier (processus {pid}) : attente …',
    'browser-missing':
      'Attention : aucun navigateur sur cet ordinateur. Le livre imprimé en demande un : installez Chrome, Edge ou Chromium.',
    'task-unknown': 'La commande « {task} » n’existe pas. Commandes possibles : {tasks}',
    'step-done': '✓ {step} ({seconds} s)',
    'step-failed': '✗ {step} ({seconds} s) : corrigez ce qui est dit ci-dessus, puis relancez npm run verify.',
    'step-format': 'Mise en forme (Prettier)',
    'step-lint': 'Règles de code (Biome)',
    'step-types': 'Types (astro check)',
    'step-unused': 'Code inutilisé (knip)',
    'step-tests': 'Tests (Vitest)',
  },
  ar: {
    'node-too-old':
      'الإصدار {version} من Node قديم جدا. ثبّتوا Node 24 أو 26 ‏(https://nodejs.org) ثم أعيدوا الأمر نفسه.',
    'node-unavailable':
      'يلزم Node 24 أو 26: الإصدار {version} لا يصلح، ولا يوجد إصدار جاهز لهذا النوع من الأجهزة ({machine}). ثبّتوه من https://nodejs.org ثم أعيدوا الأمر نفسه.',
    'npm-missing': 'لم نجد npm. ثبّتوا Node 24 أو 26 مع npm ‏(https://nodejs.org) ثم أعيدوا الأمر نفسه.',
    'installing-runtime': 'أول مرة: تنزيل Node 26 لهذا المجلد (نحو دقيقة) …',
    'installing-packages': 'أول مرة أو تحديث: تثبيت أدوات الدليل (من دقيقة إلى 3 دقائق) …',
    'installing-browser': 'أول مرة: تنزيل متصفح لطباعة الكتاب (نحو دقيقة) …',
    'install-failed':
      'لم يكتمل التثبيت ({reason}). تحققوا من الاتصال بالإنترنت ومن المساحة الفارغة في القرص، ثم أعيدوا الأمر نفسه: سيبدأ من جديد.',
    'install-incomplete': 'لم يكتمل تنزيل {names}',
    'install-exit': 'توقف npm بالرمز {code}',
    'install-waiting': 'يجري تثبيت آخر في هذا المجلد (العملية {pid}): انتظار …',
    'browser-missing':
      'تنبيه: لا يوجد متصفح على هذا الحاسوب، وهو ضروري لطباعة الكتاب: ثبّتوا Chrome أو Edge أو Chromium.',
    'task-unknown': 'الأمر «{task}» غير موجود. الأوامر الممكنة: {tasks}',
    'step-done': '✓ {step} ‏({seconds} ث)',
    'step-failed': '✗ {step} ‏({seconds} ث): صححوا ما ورد أعلاه ثم أعيدوا npm run verify.',
    'step-format': 'تنسيق الشيفرة (Prettier)',
    'step-lint': 'قواعد الشيفرة (Biome)',
    'step-types': 'الأنواع (astro check)',
    'step-unused': 'الشيفرة غير المستعملة (knip)',
    'step-tests': 'الاختبارات (Vitest)',
  },
};

/**
 * A text in the language of the terminal: Arabic where the system says so, French otherwise.
 *
 * @param {keyof typeof TEXTS.fr} key
 * @param {Values} values
 */
export function text(key, values = {}) {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const lang = /^ar/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'ar' : 'fr';
  return TEXTS[lang][key].replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
}

/** The person at the keyboard stopped the set-up. */
export class Interrupted extends Error {
  /** @param {NodeJS.Signals} signal */
  constructor(signal) {
    super(signal);
    this.signal = signal;
  }
}

/** Something the person at the keyboard can mend; printed without a stack. */
export class SetupError extends Error {}
