import { inCodePage, type List, maker } from './make.ts';

/** Saved by an old Excel: a line `sep=`, line breaks in cells, prices of all kinds, lists that are not equally long. */
const old: List = {
  file: 'export coop.csv',
  bytes: () =>
    inCodePage(
      `sep=;
Nom et siège;Présidente (tél.);Produits avec prix;Tarifs;Divers
"Coopérative Étoile d’Été
Bni Smir";Mme L. 06 85 02 00 01;"Miel 500 g : 120 DH
Savon : 15 DH";;"aime être appelée
le matin"
Coopérative Jasmin Noir – Boujniba;Mme O. (0685020002);Tapis, coussin, nappe;3.600,00 DH / 150 DH;
Coopérative Grain d’Orge – Hatane;0685-020-003;Farine 5 kg;60;
`,
      'windows-1252',
    ),
  key: {
    cooperatives: [
      maker('Coopérative Étoile d’Été', 'Bni Smir', ['0685020001'], ['Miel | 500 g | 120', 'Savon | | 15']),
      maker('Coopérative Jasmin Noir', 'Boujniba', ['0685020002'], ['Tapis | |', 'coussin | |', 'nappe | |']),
      maker('Coopérative Grain d’Orge', 'Hattane', ['0685020003'], ['Farine | 5 kg | 60']),
    ],
    refused: ['3.600,00 DH / 150 DH'],
    noted: ['aime être appelée', 'Mme L.'],
  },
};

/** UTF-16, tabs, two languages in each title and in each name. */
const bilingual: List = {
  file: 'bilingue.txt',
  bytes: () =>
    Buffer.from(
      '\ufeffالتعاونية / Coopérative\tالمدينة / Ville\tالهاتف / Téléphone\tالمنتوج / Produit\tالثمن / Prix\tالواتساب\n' +
        'تعاونية نجمة الوادي / Coopérative Najmat Al Oued\tOued Zem\t0685020101\tعسل / Miel\t120 درهم/كلغ\t✓\n' +
        'تعاونية نجمة الوادي / Coopérative Najmat Al Oued\tOued Zem\t0685020101\tزيت الزيتون - Huile d’olive (1 L)\t95 DH\t✓\n' +
        'تعاونية ورد الجبل - Coopérative Ward Al Jabal\tخريبكة\t0685020102\tماء الورد / Eau de rose 250 ml\t28,00\t\n',
      'utf16le',
    ),
  key: {
    cooperatives: [
      {
        ...maker(
          'Coopérative Najmat Al Oued',
          'Oued Zem',
          ['0685020101'],
          ['Miel | 1 kg | 120', 'Huile d’olive | 1 l | 95'],
        ),
        name_ar: 'تعاونية نجمة الوادي',
      },
      {
        ...maker('Coopérative Ward Al Jabal', 'Khouribga', ['0685020102'], ['Eau de rose | 250 ml | 28']),
        name_ar: 'تعاونية ورد الجبل',
      },
    ],
  },
};

/** Without titles, and with commas: the cells alone say what they are. */
const headless: List = {
  file: 'whatsapp.csv',
  bytes: () =>
    Buffer.from(
      'Coop Ciel Ouvert,Khouribga,0685020201,Couscous,25 DH\n' +
        'Coop Ciel Ouvert,Khouribga,0685020201,Msemen,2 DH\n' +
        'Coop Terre Rouge,Bejaad,0685020202,Poterie,80 DH\n' +
        'Coop Vent d’Est,Hattane,0685020203,Tisane,15 DH\n',
    ),
  key: {
    cooperatives: [
      maker('Coopérative Ciel Ouvert', 'Khouribga', ['0685020201'], ['Couscous | | 25', 'Msemen | | 2']),
      maker('Coopérative Terre Rouge', 'Bejaad', ['0685020202'], ['Poterie | | 80']),
      maker('Coopérative Vent d’Est', 'Hattane', ['0685020203'], ['Tisane | | 15']),
    ],
  },
};

/** Titles that say one thing above cells that are another; a title that nobody knows. */
const lying: List = {
  file: 'titres.csv',
  bytes: () =>
    Buffer.from(
      'Intitulé;Contact;Prix;Réf lot;Zone\n' +
        'Coopérative Sable Fin;0685020301;Amlou;45 DH;Hattane\n' +
        'Coopérative Sable Noir;0685020302;Argan;120 DH;Lagfaf\n' +
        'Coopérative Sable Blanc;0685020303;Safran;35 DH;Bejaad\n',
    ),
  key: {
    cooperatives: [
      maker('Coopérative Sable Fin', 'Hattane', ['0685020301'], ['Amlou | | 45']),
      maker('Coopérative Sable Noir', 'Lagfaf', ['0685020302'], ['Argan | | 120']),
      maker('Coopérative Sable Blanc', 'Bejaad', ['0685020303'], ['Safran | | 35']),
    ],
  },
};

/** A price list in Arabic, in which a cooperative stands above its goods; saved in the old code page. */
const sections: List = {
  file: 'أثمنة المعرض.csv',
  bytes: () =>
    inCodePage(
      'المنتوج;التعبئة;الثمن\r\n' +
        'تعاونية رمال الذهب - حطان - 0685020401;;\r\n' +
        'عسل;قنينة 500 غ;120 درهم\r\n' +
        'أملو;250 غ;55\r\n' +
        'تعاونية سنبلة الخير (أبي الجعد) الهاتف: 0685020402;;\r\n' +
        'كسكس;1 كلغ;25\r\n' +
        'محمصة;500 غ;عند الطلب\r\n' +
        'حرر بخريبكة في 3 مارس 2026;;\r\n',
      'windows-1256',
    ),
  key: {
    cooperatives: [
      maker('تعاونية رمال الذهب', 'Hattane', ['0685020401'], ['عسل | 500 g | 120', 'أملو | 250 g | 55']),
      maker('تعاونية سنبلة الخير', 'Bejaad', ['0685020402'], ['كسكس | 1 kg | 25', 'محمصة | 500 g | on-request']),
    ],
  },
};

/** One row for each cooperative, with a product in each of several columns; in English and Darija. */
const wide: List = {
  file: 'mapping.tsv',
  bytes: () =>
    Buffer.from(
      'Group name\tJama3a\tNmra\tItem 1\tSize 1\tPrice 1\tItem 2\tSize 2\tPrice 2\tMembers\tWomen\n' +
        'Coop Red Hills\tHattane\t0685 02 05 01\tHoney\t1/2 kg\tMAD 60\tBee wax\t100g\tMAD 20\t14\t10\n' +
        'Coop Blue Wool\tBoujniba\t0685020502 or 0500020502\tRug\t120 x 200 cm\tfrom 900\t\t\t\t22\t22\n' +
        'Coop Salt Road\tBoulanouare\tN/A\tSalt\t1kg\t10/kg\tOlives\t\t?\t7\t?\n',
    ),
  key: {
    cooperatives: [
      maker('Coopérative Red Hills', 'Hattane', ['0685020501'], ['Honey | 0,5 kg | 60', 'Bee wax | 100 g | 20'], {
        members: 14,
        women: 10,
      }),
      maker('Coopérative Blue Wool', 'Boujniba', ['0685020502', '0500020502'], ['Rug | 120 × 200 cm | from 900'], {
        members: 22,
        women: 22,
      }),
      maker('Coopérative Salt Road', 'Boulanouare', [], ['Salt | 1 kg | 10', 'Olives | |'], { members: 7 }),
    ],
  },
};

/** A wide register with the words for what its rows are, and figures that are no prices. */
const register: List = {
  file: 'registre.csv',
  bytes: () =>
    Buffer.from(
      'Province;Commune;Type;Nom de l’OP;Activité principale;Contact;Nb adhérents;Dont femmes;CA 2024 (DH);Produits;Conditionnement;Prix public\n' +
        'Khouribga;Bni Smir;Coopérative;Al Khayr;Apiculture;0685020701;15;10;120 000;Miel toutes fleurs;pot verre 500g;80 DH\n' +
        'Khouribga;Bni Smir;Coopérative;Al Khayr;Apiculture;0685020701;15;10;120 000;Miel de thym;pot verre 1kg;300 DH\n' +
        'Khouribga;Lagnadiz;Association;Tamount;Tissage;0685020702;20;20;;Couverture;;350 DH\n' +
        'Khouribga;Lagnadiz;GIE;Zaytoune;Oléiculture;0685020703/0685020704;7 coop.;;1.500.000,00;Huile d’olive extra;bidon 5 litres;450\n',
    ),
  key: {
    cooperatives: [
      maker('Al Khayr', 'Bni Smir', ['0685020701'], ['Miel toutes fleurs | 500 g | 80', 'Miel de thym | 1 kg | 300'], {
        members: 15,
        women: 10,
      }),
      maker('Tamount', 'Lagnadiz', ['0685020702'], ['Couverture | | 350'], { members: 20, women: 20 }),
      maker('Zaytoune', 'Lagnadiz', ['0685020703', '0685020704'], ['Huile d’olive extra | 5 l | 450']),
    ],
    noted: ['120 000', '7 coop.'],
  },
};

/** Lines that say themselves what they are, above small tables. */
const labelled: List = {
  file: 'lignes.csv',
  bytes: () =>
    Buffer.from(
      'Province: Rehamna;;\nCoop: Tifaouine;Tel: 0685020801;Lieu: Ben Guerir\nProduit;Qté;Prix\nArgan cosmétique;50ml;60,00 DH\n;;\n' +
        'Coop: Assafou;Tel: 0685020802;Lieu: Skhour Rehamna\nProduit;Qté;Prix\nSafran;1g;35\n',
    ),
  key: {
    cooperatives: [
      maker('Tifaouine', 'Ben Guerir', ['0685020801'], ['Argan cosmétique | 50 ml | 60']),
      maker('Assafou', 'Skhour Rhamna', ['0685020802'], ['Safran | 1 g | 35']),
    ],
  },
};

export const TEXTS: List[] = [register, labelled, old, bilingual, headless, lying, sections, wide];
