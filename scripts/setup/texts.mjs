import { keyboardLang } from '../../src/cli/language.mjs';

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
    'installing-runtime': 'Première fois : téléchargement de Node 26 pour ce dossier (environ 1 minute)…',
    'installing-packages': 'Première fois ou mise à jour : installation des outils du guide (1 à 3 minutes)…',
    'installing-browser': 'Première fois : téléchargement d’un navigateur pour imprimer le livre (environ 1 minute)…',
    'install-failed':
      'L’installation n’a pas abouti ({reason}). Vérifiez la connexion à Internet et la place sur le disque, puis relancez la même commande : elle reprendra depuis le début.',
    'install-certificate':
      'L’installation n’a pas abouti : le réseau de votre organisation (ou un antivirus) met son propre certificat à la place de celui d’Internet. Demandez ce certificat à votre service informatique, écrivez le chemin du fichier dans la variable d’environnement NODE_EXTRA_CA_CERTS, puis relancez la même commande ; ou essayez sur un autre réseau.',
    'install-proxy':
      'L’installation n’a pas abouti : le serveur mandataire (proxy) de votre réseau ne répond pas ou demande un mot de passe (réglage actuel : {proxy}). Demandez son adresse à votre service informatique, écrivez-la avec : npm config set proxy http://nom:motdepasse@adresse:port, puis relancez ; ou essayez sur un autre réseau.',
    'install-offline':
      'L’installation n’a pas abouti : le serveur des paquets ne répond pas. Vérifiez la connexion à Internet, puis relancez la même commande. Si votre réseau passe par un serveur mandataire (proxy), demandez son adresse à votre service informatique.',
    'install-refused':
      'L’installation n’a pas abouti : le serveur des paquets refuse l’accès. Essayez sur un autre réseau, ou demandez à votre service informatique d’autoriser registry.npmjs.org, puis relancez.',
    'install-full':
      'L’installation n’a pas abouti : le disque est plein. Libérez environ 1 Go, puis relancez la même commande.',
    'install-denied':
      'L’installation n’a pas abouti : on ne peut pas écrire dans {folder}. Fermez les programmes qui s’en servent (éditeur, antivirus, OneDrive) ou placez le projet dans un dossier à vous, puis relancez.',
    'install-incomplete': 'le téléchargement de {names} manque',
    'install-exit': 'npm s’est arrêté avec le code {code}',
    'install-waiting': 'Une autre installation est en cours dans ce dossier (processus {pid}) : attente…',
    'browser-missing':
      'Avertissement : aucun navigateur sur cet ordinateur. Le livre imprimé en demande un : installez Chrome, Edge ou Chromium.',
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
    'installing-runtime': 'أول مرة: تنزيل Node 26 لهذا المجلد (نحو دقيقة)…',
    'installing-packages': 'أول مرة أو تحديث: تثبيت أدوات الدليل (من دقيقة إلى 3 دقائق)…',
    'installing-browser': 'أول مرة: تنزيل متصفح لطباعة الكتاب (نحو دقيقة)…',
    'install-failed':
      'لم يكتمل التثبيت ({reason}). تحققوا من الاتصال بالأنترنيت ومن المساحة الفارغة في القرص، ثم أعيدوا الأمر نفسه: سيبدأ من جديد.',
    'install-certificate':
      'لم يكتمل التثبيت: شبكة مؤسستكم (أو مضاد الفيروسات) تضع شهادتها مكان شهادة الأنترنيت. اطلبوا ملف هذه الشهادة من المصلحة المعلوماتية، واكتبوا مساره في متغير البيئة NODE_EXTRA_CA_CERTS، ثم أعيدوا الأمر نفسه؛ أو جربوا شبكة أخرى.',
    'install-proxy':
      'لم يكتمل التثبيت: الخادم الوسيط (proxy) لشبكتكم لا يجيب أو يطلب كلمة سر (الإعداد الحالي: {proxy}). اطلبوا عنوانه من المصلحة المعلوماتية، واكتبوه بالأمر: npm config set proxy http://nom:motdepasse@adresse:port ثم أعيدوا الأمر؛ أو جربوا شبكة أخرى.',
    'install-offline':
      'لم يكتمل التثبيت: خادم الحزم لا يجيب. تحققوا من الاتصال بالأنترنيت ثم أعيدوا الأمر نفسه. وإذا كانت شبكتكم تمر عبر خادم وسيط (proxy) فاطلبوا عنوانه من المصلحة المعلوماتية.',
    'install-refused':
      'لم يكتمل التثبيت: خادم الحزم يرفض الدخول. جربوا شبكة أخرى، أو اطلبوا من المصلحة المعلوماتية السماح بالعنوان registry.npmjs.org، ثم أعيدوا الأمر.',
    'install-full': 'لم يكتمل التثبيت: القرص ممتلئ. أفرغوا نحو 1 جيغا ثم أعيدوا الأمر نفسه.',
    'install-denied':
      'لم يكتمل التثبيت: لا يمكن الكتابة في {folder}. أغلقوا البرامج التي تستعمله (محرر، مضاد الفيروسات، OneDrive) أو ضعوا المشروع في مجلد لكم، ثم أعيدوا الأمر.',
    'install-incomplete': 'لم يكتمل تنزيل {names}',
    'install-exit': 'توقف npm بالرمز {code}',
    'install-waiting': 'يجري تثبيت آخر في هذا المجلد (العملية {pid}): انتظار…',
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
 * A text in the language that was asked for (`--lang ar`), or that of the machine.
 *
 * @param {keyof typeof TEXTS.fr} key
 * @param {Values} values
 */
export function text(key, values = {}) {
  const lang = keyboardLang(process.argv.slice(2), process.env);
  return TEXTS[lang][key].replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
}

/** The user stopped the set-up. */
export class Interrupted extends Error {
  /** @param {NodeJS.Signals} signal */
  constructor(signal) {
    super(signal);
    this.signal = signal;
  }
}

/** A fault the user can fix; printed without a stack. */
export class SetupError extends Error {}
