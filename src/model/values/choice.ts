import { z } from 'zod';
import { comparableWord } from './letters.ts';

/** French and Arabic words that staff type for enumerated values. Within one list no two values share a word. */
const SYNONYMS: Record<string, readonly string[]> = {
  // Prices, lists of cooperatives
  'on-request': [
    'sur demande',
    'à la demande',
    'prix sur demande',
    'sur devis',
    'nous consulter',
    'demandez le prix',
    'اسألوا عن الثمن',
    'يسأل عن الثمن',
    'حسب الطلب',
    'عند الطلب',
    'اتصلوا بنا',
  ],
  all: ['toutes', 'tous', 'tout', 'toutes les coopératives', 'الكل', 'كل', 'كل التعاونيات', 'جميع التعاونيات'],
  // Availability
  'in-stock': ['disponible', 'en stock', 'toujours', 'متوفر', 'متوفرة', 'موجود'],
  seasonal: ['de saison', 'saisonnier', 'en saison', 'موسمي', 'في موسمه', 'حسب الموسم'],
  'on-order': ['sur commande', 'à la commande', 'حسب الطلب', 'عند الطلب', 'تحت الطلب'],
  'sold-out': ['épuisé', 'rupture', 'rupture de stock', 'en rupture', 'indisponible', 'نفد', 'نفذ', 'غير متوفر'],
  // Days
  monday: ['lundi', 'lun', 'الاثنين', 'الإثنين', 'اثنين'],
  tuesday: ['mardi', 'mar', 'الثلاثاء', 'ثلاثاء', 'التلاتاء'],
  wednesday: ['mercredi', 'mer', 'الأربعاء', 'أربعاء', 'الاربعا'],
  thursday: ['jeudi', 'jeu', 'الخميس', 'خميس'],
  friday: ['vendredi', 'ven', 'الجمعة', 'جمعة'],
  saturday: ['samedi', 'sam', 'السبت', 'سبت'],
  sunday: ['dimanche', 'dim', 'الأحد', 'أحد'],
  // Payment
  cash: ['espèces', 'espèce', 'en espèces', 'liquide', 'comptant', 'نقدا', 'نقدًا', 'كاش', 'نقد'],
  transfer: ['virement', 'virement bancaire', 'par virement', 'تحويل', 'تحويل بنكي', 'حوالة'],
  card: ['carte', 'carte bancaire', 'cb', 'tpe', 'بطاقة', 'بطاقة بنكية', 'البطاقة البنكية'],
  mobile: [
    'paiement par téléphone',
    'paiement mobile',
    'm-wallet',
    'téléphone',
    'الهاتف',
    'الأداء بالهاتف',
    'الأداء بالمحمول',
  ],
  // Whom one reaches
  president: ['présidente', 'président', 'الرئيسة', 'رئيسة', 'الرئيس', 'رئيس'],
  sales: ['ventes', 'vente', 'commercial', 'commerciale', 'المبيعات', 'مبيعات', 'البيع'],
  office: ['bureau', 'secrétariat', 'administration', 'المكتب', 'مكتب', 'الإدارة', 'الكتابة'],
  delivery: ['livraison', 'livreur', 'التوصيل', 'توصيل', 'الموزع'],
  other: ['autre', 'أخرى', 'آخر', 'غيره'],
  ar: ['arabe', 'العربية', 'عربية', 'عربي', 'darija', 'الدارجة'],
  fr: ['français', 'francais', 'الفرنسية', 'فرنسية'],
  zgh: ['amazigh', 'amazighe', 'tamazight', 'berbère', 'chleuh', 'الأمازيغية', 'أمازيغية', 'تمازيغت'],
  en: ['anglais', 'english', 'الإنجليزية', 'إنجليزية'],
  es: ['espagnol', 'español', 'الإسبانية', 'إسبانية'],
  // Kinds of entries
  cooperative: ['coopérative', 'coop', 'تعاونية'],
  union: ['union de coopératives', 'اتحاد', 'اتحاد تعاونيات'],
  gie: ['groupement', 'groupement d’intérêt économique', 'مجموعة ذات نفع اقتصادي', 'مجموعة'],
  association: ['جمعية'],
  'solidarity-shelf': ['étagère solidaire', 'rayon solidaire', 'étagère', 'رف تضامني', 'الرف التضامني'],
  'solidarity-shop': ['boutique solidaire', 'magasin solidaire', 'متجر تضامني', 'المتجر التضامني'],
  market: ['marché', 'souk', 'سوق', 'السوق'],
  'company-store': ['économat', 'magasin d’entreprise', 'متجر داخل شركة', 'متجر المؤسسة', 'متجر الشركة'],
  'own-shop': ['boutique de la coopérative', 'boutique', 'magasin', 'متجر التعاونية', 'متجر', 'دكان', 'محل'],
  fair: ['foire', 'salon', 'معرض'],
  'mobile-market': ['marché mobile', 'marché ambulant', 'سوق متنقل', 'سوق متنقلة'],
  'open-day': ['portes ouvertes', 'journée portes ouvertes', 'أبواب مفتوحة', 'يوم مفتوح', 'الأبواب المفتوحة'],
  // Signs of quality
  'geographical-indication': [
    'igp',
    'indication géographique',
    'indication géographique protégée',
    'بيان جغرافي',
    'مؤشر جغرافي',
  ],
  'designation-of-origin': ['aop', 'appellation d’origine', 'appellation d’origine protégée', 'تسمية المنشأ'],
  'agricultural-label': ['label agricole', 'علامة فلاحية', 'العلامة الفلاحية'],
  organic: ['bio', 'biologique', 'agriculture biologique', 'بيولوجي', 'عضوي'],
  'organic-conversion': ['bio en conversion', 'conversion bio', 'en conversion', 'في طور التحول'],
  terroir: ['terroir du maroc', 'produit du terroir', 'منتوج مجالي', 'مجالي'],
  'morocco-handmade': ['morocco handmade', 'label morocco handmade'],
  handmade: ['fait main', 'artisanal', 'صنع يدوي', 'مصنوع باليد', 'يدوي'],
  madmoun: ['مضمون'],
  halal: ['حلال'],
  'fair-trade': ['commerce équitable', 'équitable', 'تجارة عادلة', 'تجارة منصفة'],
  onssa: ['أونسا', 'المكتب الوطني للسلامة الصحية'],
  // Books
  'two-direction': [
    'deux sens',
    'bilingue',
    'arabe et français',
    'ar-fr',
    'fr-ar',
    'باتجاهين',
    'اللغتان',
    'عربي فرنسي',
  ],
  square: ['carré', 'مربع'],
  category: ['famille', 'familles', 'chapitre', 'chapitres', 'الباب', 'حسب الباب', 'العائلة', 'الفصل', 'حسب العائلة'],
  town: ['commune', 'communes', 'ville', 'الجماعة', 'المدينة', 'حسب الجماعة'],
  code: ['codes', 'الرمز', 'حسب الرمز'],
  staple: ['agrafé', 'agrafes', 'agrafe', 'piqûre à cheval', 'تدبيس', 'تشبيك', 'دبابيس'],
  glue: ['collé', 'colle', 'dos carré collé', 'كعب ملصق', 'لصق'],
  MAD: ['dh', 'dhs', 'dirham', 'dirhams', 'درهم', 'د.م'],
};

/** A value with all its accepted spellings. */
export function spellingsOf(value: string): readonly string[] {
  return [value, ...(SYNONYMS[value] ?? [])];
}

/** A zod enum that also accepts the French and Arabic words for each value, ignoring case and accents. */
export function oneOf<const T extends readonly string[]>(values: T) {
  const bySpelling = new Map(
    values.flatMap((value) => spellingsOf(value).map((word) => [comparableWord(word), value])),
  );
  return z.preprocess(
    (value) => (typeof value === 'string' ? (bySpelling.get(comparableWord(value)) ?? value) : value),
    z.enum(values),
  );
}
