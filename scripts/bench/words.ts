import type { MotifId } from '../../src/model/category.ts';

// Vocabulary of generated catalogues, Arabic and French side by side. Typical products of cooperatives in the pilot
// provinces, beyond those of the sample; all names are generic.

/** Sizes by product type, as staff type them. */
export const SIZES = {
  weight: ['250 g', '500 g', '1 kg'],
  light: ['50 g', '100 g'],
  volume: ['250 ml', '50 cl', '1 l'],
  drop: ['10 ml', '30 ml'],
  rug: ['80 × 150 cm', '120 × 200 cm', '200 × 300 cm'],
  piece: [{ ar: 'القطعة', fr: '1 pièce' }],
  set: [
    { ar: '6 قطع', fr: 'lot de 6' },
    { ar: '12 قطعة', fr: 'lot de 12' },
  ],
  pot: [
    { ar: 'صغير', fr: 'petit' },
    { ar: 'متوسط', fr: 'moyen' },
    { ar: 'كبير', fr: 'grand' },
  ],
} as const;

/** French name, Arabic name, sizes, price of the smallest size in dirhams. */
export type ProductWords = readonly [fr: string, ar: string, sizes: keyof typeof SIZES, price: number];

export const PRODUCTS: Record<MotifId, readonly ProductWords[]> = {
  honey: [
    ['Miel d’euphorbe', 'عسل الدغموس', 'weight', 85],
    ['Miel de caroubier', 'عسل الخروب', 'weight', 60],
    ['Miel de romarin', 'عسل إكليل الجبل', 'weight', 65],
    ['Miel de lavande', 'عسل الخزامى', 'weight', 70],
    ['Miel de chardon', 'عسل الشوكيات', 'weight', 60],
    ['Miel de nigelle', 'عسل الحبة السوداء', 'weight', 55],
    ['Gelée royale', 'غذاء ملكات النحل', 'drop', 90],
    ['Propolis', 'العكبر', 'drop', 60],
  ],
  oils: [
    ['Huile d’olive vierge', 'زيت الزيتون البكر', 'volume', 40],
    ['Huile d’argan alimentaire', 'زيت الأركان الغذائية', 'volume', 120],
    ['Amlou aux amandes', 'أملو باللوز', 'weight', 55],
    ['Olives vertes cassées', 'زيتون أخضر مكسر', 'weight', 14],
    ['Olives violettes', 'زيتون بنفسجي', 'weight', 15],
    ['Confiture d’abricots', 'مربى المشمش', 'weight', 24],
    ['Confiture de fraises', 'مربى الفراولة', 'weight', 25],
    ['Câpres au vinaigre', 'كبار بالخل', 'weight', 35],
    ['Vinaigre de pomme', 'خل التفاح', 'volume', 22],
    ['Légumes marinés', 'مخللات الخضر', 'weight', 18],
  ],
  grains: [
    ['Couscous d’orge', 'كسكس الشعير', 'weight', 13],
    ['Couscous de maïs', 'كسكس الذرة', 'weight', 14],
    ['Couscous au moringa', 'كسكس بالمورينغا', 'weight', 18],
    ['Farine de blé complète', 'دقيق القمح الكامل', 'weight', 8],
    ['Semoule fine', 'سميدة رقيقة', 'weight', 9],
    ['Orge grillée moulue', 'تلبينة الشعير', 'weight', 18],
    ['Haricots blancs', 'فاصوليا بيضاء', 'weight', 13],
    ['Fèves sèches', 'فول يابس', 'weight', 9],
    ['Petits pois secs', 'جلبان يابس', 'weight', 10],
  ],
  sweets: [
    ['Briouates aux amandes', 'بريوات باللوز', 'weight', 48],
    ['Biscuits aux dattes', 'حلوى التمر', 'weight', 32],
    ['Nougat aux amandes', 'نوغا باللوز', 'weight', 35],
    ['Macarons à la noix de coco', 'حلوى جوز الهند', 'weight', 34],
    ['Pâte de dattes', 'عجينة التمر', 'weight', 25],
    ['Figues sèches', 'تين مجفف', 'weight', 30],
    ['Amandes grillées', 'لوز محمص', 'weight', 40],
    ['Raisins secs', 'زبيب', 'weight', 26],
  ],
  spices: [
    ['Curcuma moulu', 'كركم مطحون', 'light', 10],
    ['Gingembre moulu', 'زنجبيل مطحون', 'light', 12],
    ['Cannelle moulue', 'قرفة مطحونة', 'light', 13],
    ['Coriandre en graines', 'بذور الكزبرة', 'light', 8],
    ['Fenugrec', 'حلبة', 'light', 7],
    ['Piment fort moulu', 'فلفل حار مطحون', 'light', 12],
    ['Safran en filaments', 'خيوط الزعفران', 'light', 900],
    ['Sel gemme', 'ملح طبيعي', 'weight', 6],
    ['Anis vert', 'يانسون', 'light', 14],
  ],
  plants: [
    ['Sauge séchée', 'مريمية مجففة', 'light', 14],
    ['Lavande séchée', 'خزامى مجففة', 'light', 12],
    ['Camomille séchée', 'بابونج مجفف', 'light', 16],
    ['Armoise séchée', 'شيح مجفف', 'light', 9],
    ['Feuilles de laurier', 'أوراق الغار', 'light', 8],
    ['Moringa en poudre', 'مسحوق المورينغا', 'light', 40],
    ['Henné en feuilles', 'أوراق الحناء', 'weight', 20],
    ['Thé aux herbes', 'شاي بالأعشاب', 'light', 22],
  ],
  dairy: [
    ['Fromage frais', 'جبن بلدي', 'weight', 22],
    ['Beurre beldi', 'زبدة بلدية', 'weight', 55],
    ['Lait fermenté', 'لبن', 'volume', 6],
    ['Lait caillé', 'رايب', 'volume', 7],
    ['Œufs de caille', 'بيض السمان', 'set', 12],
    ['Viande séchée', 'خليع', 'weight', 60],
    ['Smen beldi', 'سمن بلدي', 'weight', 50],
  ],
  care: [
    ['Savon à l’huile d’olive', 'صابون بزيت الزيتون', 'piece', 20],
    ['Savon à l’argan', 'صابون بزيت الأركان', 'piece', 28],
    ['Eau de fleur d’oranger', 'ماء الزهر', 'volume', 38],
    ['Ghassoul en plaques', 'غسول حجر', 'weight', 16],
    ['Huile essentielle de thym', 'زيت الزعتر الأساسي', 'drop', 48],
    ['Crème au miel', 'كريم بالعسل', 'drop', 55],
    ['Masque à la rose', 'قناع الورد', 'light', 35],
    ['Huile d’argan cosmétique', 'زيت الأركان التجميلية', 'drop', 60],
  ],
  weaving: [
    ['Tapis à poils longs', 'زربية طويلة الصوف', 'rug', 1400],
    ['Couverture tissée', 'غطاء منسوج', 'rug', 420],
    ['Djellaba en laine', 'جلابة صوفية', 'piece', 700],
    ['Caftan brodé', 'قفطان مطرز', 'piece', 900],
    ['Foulard en sabra', 'وشاح الصبرة', 'piece', 120],
    ['Serviettes brodées', 'مناديل مطرزة', 'set', 150],
    ['Sac en kilim', 'حقيبة كليم', 'piece', 220],
    ['Macramé mural', 'مكرامي جداري', 'piece', 160],
  ],
  crafts: [
    ['Couffin en palmier', 'قفة من سعف النخيل', 'pot', 50],
    ['Plateau en cuivre ciselé', 'صينية نحاسية منقوشة', 'pot', 240],
    ['Bol en céramique', 'زبدية خزفية', 'pot', 28],
    ['Brasero en terre cuite', 'مجمر من الطين', 'pot', 30],
    ['Cuillères en bois', 'ملاعق خشبية', 'set', 40],
    ['Babouches en cuir', 'بلغة جلدية', 'piece', 120],
    ['Pouf en cuir', 'بوف جلدي', 'piece', 260],
    ['Bracelet en argent', 'سوار فضي', 'piece', 210],
    ['Jarre décorée', 'جرة مزخرفة', 'pot', 90],
  ],
};

/** Qualifiers that cooperatives add to a product's name. */
export const QUALIFIERS: readonly (readonly [fr: string, ar: string])[] = [
  ['artisanal', 'تقليدي'],
  ['de montagne', 'جبلي'],
  ['du plateau', 'الهضبة'],
  ['premier choix', 'درجة أولى'],
  ['de la maison', 'الدار'],
  ['fait main', 'صنع اليد'],
  ['de saison', 'موسمي'],
  ['à l’ancienne', 'على الطريقة القديمة'],
  ['naturel', 'طبيعي'],
  ['du printemps', 'الربيع'],
  ['nouvelle récolte', 'الغلة الجديدة'],
  ['des femmes', 'النساء'],
];

/** First words of cooperatives' names. */
export const NAME_BEGINNINGS: readonly (readonly [fr: string, ar: string])[] = [
  ['Nahlat', 'نحلة'],
  ['Sanabil', 'سنابل'],
  ['Zahrat', 'زهرة'],
  ['Amal', 'أمل'],
  ['Bahjat', 'بهجة'],
  ['Hilal', 'هلال'],
  ['Nakhil', 'نخيل'],
  ['Rihab', 'رحاب'],
  ['Dar', 'دار'],
  ['Kounouz', 'كنوز'],
  ['Nour', 'نور'],
  ['Riyad', 'رياض'],
  ['Janat', 'جنات'],
  ['Tifaouine', 'تيفاوين'],
  ['Tamount', 'تامونت'],
  ['Itri', 'إتري'],
  ['Ounamir', 'أونامير'],
  ['Afra', 'أفرا'],
  ['Ousra', 'أسرة'],
  ['Wifaq', 'وفاق'],
];

/** Arabic roots without weak letters; each combines with each pattern, as in names of hamlets and cooperatives. */
export const ROOTS: readonly string[] = (
  'كرم شرف نصر فتح صلح حمد شكر سعد بدر قمر زهر عطر نسم فجر جمل حسن لطف فرح بسم سلم صبر عزم حلم علم قلم كتب رسم نقش غزل ' +
  'نسج حصد غرس حرث جبل نهر بحر رمل ذهب خزف عصر قطف جمع ربح كسب عمل صنع بدع نظر بسط شمس برق رعد مطر ثلج شجر ثمر غصن نبت ' +
  'عشب خضر سهل قصر رفع نفع خلق صدق عدل فضل قدر مجد نجم نجح نجد نشر نعم هلل بشر بصر بهج تمر ثبت جدد جسر حفظ حكم خبز خدم ' +
  'خشب دبر درس دفق ذكر رزق رسل رشد رصد رقم ركن زخر زرع زكر سبح سبق سجل سحر سرج سطع سعف سكن سلك سمح سمر سند شرق شعل شفق ' +
  'شهد صبح صحب صدر صفح صقل ضحك طبخ طرز طلع طمح عبد عبق عرف عزل عقد عمر غفر فكر فلح فنن قبل قرب قصد كفل كمل لحن لمع محد ' +
  'مدح مرح مسك منح نبل نخل نزل نسق نغم نقل هجر هدل هضب'
).split(' ');

/** Positions of the three root letters, in Arabic and Latin script. */
export const ROOT_PATTERNS: readonly (readonly [ar: string, fr: string])[] = [
  ['1ا23', '1a2i3'],
  ['1ا23ة', '1a2i3a'],
  ['12ي3', '1a2i3'],
  ['12ي3ة', '1a2i3a'],
  ['12ا3ة', '1a2a3a'],
  ['123ان', '1a23an'],
  ['م12و3', 'ma12ou3'],
  ['م1ت23', 'mou1ta2i3'],
  ['ت12ي3', 'ta12i3'],
  ['أ12ا3', 'a12a3'],
  ['م123ة', 'ma12a3a'],
  ['12و3', '1ou2ou3'],
];

/** Sentences of stories and descriptions. */
export const SENTENCES: readonly (readonly [fr: string, ar: string])[] = [
  [
    'La coopérative est née d’un petit atelier de village et vend aujourd’hui dans toute la province.',
    'انطلقت التعاونية من ورشة صغيرة في الدوار، وتبيع اليوم في الإقليم كله.',
  ],
  ['Chaque lot est préparé à la main et numéroté.', 'تحضر كل دفعة باليد وترقم.'],
  [
    'Les membres se réunissent chaque lundi pour décider des prix et des commandes.',
    'يجتمع الأعضاء كل يوم إثنين لتحديد الأثمنة والطلبيات.',
  ],
  [
    'La matière première vient des terres voisines, récoltée au bon moment et séchée à l’ombre.',
    'تأتي المواد الأولية من الأراضي المجاورة، تجنى في وقتها وتجفف في الظل.',
  ],
  [
    'Une partie des recettes finance le transport scolaire et les cours d’alphabétisation.',
    'يخصص جزء من المداخيل للنقل المدرسي ودروس محو الأمية.',
  ],
  ['Les recettes viennent des grands-mères et n’ont pas changé.', 'الوصفات من الجدات ولم تتغير.'],
  [
    'L’atelier accueille les visiteurs le matin, sur rendez-vous, et leur montre chaque étape.',
    'تستقبل الورشة الزوار صباحا بموعد مسبق، وتريهم كل مرحلة.',
  ],
  [
    'Trois jeunes du village ont rejoint l’équipe cette année pour s’occuper de l’emballage et des livraisons.',
    'التحق ثلاثة من شباب الدوار بالفريق هذه السنة للاهتمام بالتعبئة والتوصيل.',
  ],
];
