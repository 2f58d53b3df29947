import { picture, SmallGuide } from './small-guide.ts';

// Real names as people type, paste and write them, which once broke a book or printed wrongly.

/** A name in both languages. When empty in one, only the other exists. */
export interface Name {
  ar: string;
  fr: string;
}

/** Arabic names with marks above and below the letters, shaped in separate runs. */
const VOCALISED: Name[] = [
  { ar: 'حنّاء', fr: 'Henné' },
  { ar: 'عسل حرّ', fr: 'Miel pur' },
  { ar: 'خلّ التّفّاح المُعتّق', fr: 'Vinaigre de pomme vieilli' },
  { ar: 'صابونًا بلديًّا', fr: 'Savon noir beldi' },
  { ar: 'كُسكس الشّعير', fr: 'Couscous d’orge' },
  { ar: 'مُربّى التِّين', fr: 'Confiture de figues' },
  { ar: 'عَصِيرُ الرُّمَّانِ', fr: 'Jus de grenade' },
  { ar: 'بُنّ مُحمّص', fr: 'Café torréfié' },
  { ar: 'أُملو', fr: 'Amlou' },
  { ar: 'رُبّ التّمر', fr: 'Sirop de dattes' },
  { ar: 'بَيض بلديّ', fr: 'Œufs beldi' },
  { ar: 'حَبّ الرّشاد', fr: 'Cresson alénois' },
  { ar: 'قُفّة الدَّوم', fr: 'Panier en palmier nain' },
  { ar: 'سَمنٌ مُملّح', fr: 'Beurre salé' },
  { ar: 'فِضّة تِزنيت', fr: 'Argent de Tiznit' },
];

/** Letters of Moroccan place names that a font may lack, and letters of other keyboards. */
const LETTERS: Name[] = [
  { ar: 'زيت أڭادير', fr: 'Huile d’Agadir' },
  { ar: 'تمور لڭنا', fr: 'Dattes de Lagna' },
  { ar: 'حنّاء تيڭزيرت', fr: 'Henné de Tiguezirt' },
  { ar: 'زرابي بوڭافر', fr: 'Tapis de Bougafer' },
  { ar: 'ݣرعة سلاوية', fr: 'Courge de Salé' },
  { ar: 'پان بالڤانيلا', fr: 'Pain à la vanille' },
  { ar: 'جوز الڨصر', fr: 'Noix du Ksar' },
  { ar: 'کسکس خماسی', fr: 'Couscous cinq céréales' },
  { ar: 'گیوه می‌خواهم', fr: 'Babouches tressées' },
];

/** Figures, symbols, quotation marks and invisible characters in names. */
const SIGNS: Name[] = [
  { ar: 'زيت العام 2024', fr: 'Huile nouvelle 2024' },
  { ar: 'أركان 100 ٪', fr: 'Argan 100 %' },
  { ar: 'شاي رقم 8', fr: 'Thé nº 8' },
  { ar: 'زعفران…', fr: 'Safran…' },
  { ar: 'حليب يُحفظ في 4 ℃', fr: 'Lait à garder à 4 ℃' },
  { ar: '« نور » للبشرة', fr: '« Nour » pour la peau' },
  { ar: '(جديد) صابون', fr: '(nouveau) Savon' },
  { ar: '\u200fعسل السّدر', fr: '’Asl, miel de jujubier' },
  { ar: 'ماء الزهر', fr: 'hydro\u00adlat de fleur d’oranger' },
  { ar: 'من الحقل → المائدة', fr: 'Du champ → à la table' },
  { ar: 'نجمة ★ الجبل', fr: 'Étoile ★ du mont' },
  { ar: '🍯 شمع النحل ✔', fr: '🍯 Cire d’abeille ✔' },
];

/** Amazigh in Tifinagh and in Latin script. */
const AMAZIGH: Name[] = [
  { ar: 'ⵜⴰⵎⵎⵏⵜ عسل', fr: 'ⵜⴰⵎⵎⵏⵜ miel' },
  { ar: 'أغروم ⴰⵖⵔⵓⵎ', fr: 'Aɣrum' },
  { ar: 'تازرا ⵣ', fr: 'Ṭazra n ⵣ' },
];

const LONG: Name[] = [
  {
    ar: 'كسكس خماسي من القمح الصلب والشعير والذرة والبلبولة والفونيو مفتول باليد ومجفف تحت الشمس',
    fr: 'Couscous aux cinq céréales, blé dur, orge, maïs et fonio, roulé main et séché au soleil d’été',
  },
  {
    ar: 'زيت الزيتون البكر الممتاز المعصور على البارد من زيتون المنوني والحوزية المقطوف باليد في نونبر',
    fr: 'Huile d’olive vierge extra pressée à froid, olives picholine et haouzia cueillies main en novembre',
  },
  // Typed without spaces, like a file name.
  {
    ar: 'صابونبلديطبيعيبزيتالزيتونوالأعشابمنجبالالأطلسالمتوسطوالكبير',
    fr: 'SavonNaturelHuileDoliveEtHerbesDesMontagnesDuMoyenEtHautAtlas',
  },
];

const SHORT: Name[] = [
  { ar: 'ب', fr: 'B' },
  { ar: 'ة', fr: 'É' },
];

/** Product names by cooperative. */
const PRODUCTS: Record<string, { name: Name; products: Name[] }> = {
  nour: { name: { ar: 'تعاونية النّور', fr: 'Coopérative Nour' }, products: VOCALISED },
  igoudar: { name: { ar: 'تعاونية إڭودار', fr: 'Coopérative Igoudar' }, products: LETTERS },
  fath: { name: { ar: 'تعاونية الفتح 2020', fr: 'Coopérative Al Fath 2020' }, products: SIGNS },
  tifawin: { name: { ar: 'تعاونية ⵜⵉⴼⴰⵡⵉⵏ', fr: 'Coopérative ⵜⵉⴼⴰⵡⵉⵏ' }, products: AMAZIGH },
  tawil: {
    name: {
      ar: 'تعاونية نساء الأطلس المتوسط للتنمية الفلاحية وتثمين المنتجات المجالية والنباتات العطرية',
      fr: 'Coopérative féminine du Moyen Atlas pour la mise en valeur des produits et plantes du terroir',
    },
    products: LONG,
  },
  qaf: { name: { ar: 'ق', fr: 'Q' }, products: SHORT },
};

/** Cooperatives and products of the torture guide, with their codes. */
export const TORTURE = Object.entries(PRODUCTS).map(([id, { name, products }], index) => ({
  id,
  code: String(460 + index),
  name,
  products: products.map((product, number) => ({
    code: `${460 + index}-${String(number + 1).padStart(2, '0')}`,
    name: product,
  })),
}));

const text = ({ ar, fr }: Name) => `{ ar: ${JSON.stringify(ar)}, fr: ${JSON.stringify(fr)} }`;

const SIZES = ['250 g', '1 l', '250 g', '{ ar: قنينة زجاجية مع قطارة خشبية, fr: flacon en verre avec pipette }'];

/** Unbreakable text: an address from a filter, from a machine, from a person in a hurry. */
const UNBREAKABLE = `email: cooperative-feminine-moyen-atlas-terroir@cooperatives-feminines-du-maroc.example.org
social: { website: 'https://sites.google.com/view/${'cooperativefeminineduterroir'.repeat(2)}' }
address: { ar: حي ${'الأطلس'.repeat(10)}, fr: quartier ${'Anticonstitutionnellement'.repeat(3)} }
`;

function cooperativeYaml({ id, code, name, products }: (typeof TORTURE)[number], index: number): string {
  const entries = products.map(
    (product, at) => `  - code: ${product.code.slice(-2)}
    name: ${text(product.name)}
    category: honey
    variants: [{ size: ${SIZES[at % SIZES.length]}, price: ${45 + at} }]
${at % 2 === 0 ? '    photos: [{ file: photos/pot.jpg, alt: { ar: جرة, fr: Pot } }]\n' : ''}`,
  );
  return `code: ${code}
name: ${text(name)}
category: honey
commune: 05.311.01.07
contacts: [{ phone: 0685 00 01 ${String(index).padStart(2, '0')} }]
consent: { web: yes, print: yes, social: yes, date: 2026-10-01 }
${id === 'tawil' ? UNBREAKABLE : ''}products:
${entries.join('')}`;
}

/** File of an edition: `torture-ar-a5`. */
export function edition(language: 'ar' | 'fr' | 'two-direction', format: 'a4' | 'a5' | 'square', more = ''): string {
  const title = { ar: '{ ar: دليل الأسماء }', fr: '{ fr: Les noms }', 'two-direction': '{ ar: الأسماء, fr: Noms }' };
  return `title: ${title[language]}
language: ${language}
format: ${format}
binding: staple
date: 2026-11-01
${more}`;
}

const CATALOGUE = `title: { ar: دليل الأسماء, fr: Guide des noms }
programme: { ar: برنامج «تيڭمّي», fr: Programme « Tigmmi » }
sample_notice: { ar: مثال, fr: Exemple }
territory: ['05.311']
year: 2026
address: https://example.org/
email: programme@example.org
contacts:
  - { phone: 0685 00 00 90, whatsapp: yes, role: office, hours: { ar: صباحا, fr: le matin } }
  - { phone: 0500 00 00 91 }
`;

/**
 * A guide with names that are hard to print, search and sort. Its only edition is the small guide's own.
 *
 * @param name folder below `.cache/test`, one per test file
 * @param files additional or replaced content files
 */
export async function makeTortureGuide(name: string, files: Record<string, string | Buffer> = {}): Promise<SmallGuide> {
  const pot = await picture('#7a4f2b', 2800, 2100);
  const cooperatives = TORTURE.flatMap((cooperative, index) => [
    [`cooperatives/${cooperative.id}/cooperative.yaml`, cooperativeYaml(cooperative, index)],
    [`cooperatives/${cooperative.id}/photos/pot.jpg`, pot],
  ]);
  return SmallGuide.make(name, { 'catalogue.yaml': CATALOGUE, ...Object.fromEntries(cooperatives), ...files });
}
