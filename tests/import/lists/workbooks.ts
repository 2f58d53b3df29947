import { type List, maker, workbook } from './make.ts';

/** A register of a province: titles, two rows of titles merged across, sections by commune, totals, hidden things. */
const registre: List = {
  file: 'Registre 2026.xlsx',
  bytes: () =>
    workbook([
      {
        name: 'Registre',
        rows: [
          ['ROYAUME DU MAROC', null, null, null, null, null, null, null, null, null],
          [
            'Division de l’Action Sociale – Registre des coopératives 2026',
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
          ],
          [],
          ['N°', 'Coopérative', null, 'Téléphone', null, 'Produit', 'Prix (DH)', null, null, 'Observations'],
          [null, 'Nom', 'Présidente', 'GSM', 'Fixe', null, '250 g', '500 g', '1 kg', null],
          ['Commune de Hattane'],
          [
            1,
            'Coop. Source du Nuage',
            'Mme F. Z.',
            '06 85 01 00 01',
            '05 00 01 00 01',
            'Miel de thym',
            { value: 95, format: '#,##0.00" DH"' },
            180,
            350,
            'participe à la foire',
          ],
          [null, null, null, null, null, 'Pollen', 90, { value: 160, struck: true }, null, null],
          [2, 'Coop. Racines d’Argent', 'Mme H.', 685010002, null, 'Couscous de blé', null, '12,50', '24', null],
          ['Sous-total', null, null, null, null, null, 2],
          ['N°', 'Coopérative', null, 'Téléphone', null, 'Produit', 'Prix (DH)', null, null, 'Observations'],
          ['Commune de Boujniba'],
          [
            3,
            'Coop. Fil de Brume',
            'M. K.',
            '0685 01 00 03 / 0685 01 00 04',
            '#N/A',
            'Amlou',
            '45-55',
            null,
            'sur demande',
            'à rappeler',
          ],
          [4, 'Coop. Cachée', null, '0685010009', null, 'Miel', 10, null, null, null],
          ['Total', null, null, null, null, null, 4],
          ['Source : enquête de terrain, avril 2026'],
        ],
        merges: ['B4:C4', 'D4:E4', 'G4:I4', 'A1:J1', 'B7:B8', 'C7:C8', 'D7:D8', 'E7:E8'],
        hiddenRows: [13],
      },
      { name: 'Feuil2', rows: [] },
      {
        name: 'anciens',
        hidden: true,
        rows: [
          ['Coopérative', 'Tél'],
          ['Coop. Disparue', '0685019999'],
        ],
      },
    ]),
  key: {
    cooperatives: [
      maker(
        'Coopérative Source du Nuage',
        'Hattane',
        ['0685010001', '0500010001'],
        ['Miel de thym | 250 g | 95', 'Miel de thym | 500 g | 180', 'Miel de thym | 1 kg | 350', 'Pollen | 250 g | 90'],
      ),
      maker(
        'Coopérative Racines d’Argent',
        'Hattane',
        ['0685010002'],
        ['Couscous de blé | 500 g | 12.5', 'Couscous de blé | 1 kg | 24'],
      ),
      maker(
        'Coopérative Fil de Brume',
        'Boujniba',
        ['0685010003', '0685010004'],
        ['Amlou | 250 g | 45-55', 'Amlou | 1 kg | on-request'],
      ),
    ],
    refused: ['160', '#N/A', 'Coop. Cachée', 'Coop. Disparue'],
    noted: ['participe à la foire', 'à rappeler', 'Mme F. Z.'],
  },
};

/** An Arabic list: names merged downwards, Arabic digits, ranges, members with women, a season, destroyed values. */
const arabic: List = {
  file: 'لائحة التعاونيات.xlsx',
  bytes: () =>
    workbook([
      {
        name: 'اللائحة',
        rows: [
          ['لائحة التعاونيات النسوية المستفيدة من البرنامج'],
          [
            'ر.ت',
            'اسم التعاونية',
            'الجماعة',
            'رقم الهاتف',
            'عدد المنخرطين',
            'المنتوجات',
            'الوزن',
            'الثمن بالدرهم',
            'فترة الإنتاج',
            'سنة التأسيس',
            'ملاحظات',
          ],
          [
            1,
            'تعاونية غيمة الصباح',
            'جماعة بني سمير',
            '٠٦ ٨٥ ٠١ ٠١ ٠١',
            '18 منهم 15 امرأة',
            'عسل الزعتر',
            '٥٠٠ غرام',
            '١٨٠',
            'يونيو - يوليوز',
            2015,
            null,
          ],
          [null, null, null, null, null, 'زيت الزيتون', 'لتر', 'من 90 إلى 100 درهم', 'نونبر', null, null],
          [
            2,
            'ج. نور الرمل',
            'أبي الجعد',
            '0685010102 – 0685010103',
            12,
            'كسكس',
            'كيلو',
            '22 درهم',
            null,
            '2019',
            'لا تتوفر على رخصة أونسا',
          ],
          [null, null, null, null, null, 'زربية', '200×120 سم', 'ابتداء من 900 درهم', null, null, null],
          [
            3,
            'تعاونية ظل النخلة',
            'خريبڭة',
            '6.85E+08',
            9,
            'صابون بلدي',
            'نصف كيلو',
            'حوالي 25 درهما',
            null,
            'غير معروف',
            null,
          ],
          [
            4,
            'تعاونية باب الريح',
            'بولنوار',
            '685000000',
            null,
            'كعك؛ فقاص',
            null,
            '60 درهم؛ 70 درهم',
            null,
            null,
            'أثمنة المعرض',
          ],
          ['المجموع', 4, null, null, 39],
        ],
        merges: ['A1:K1', 'B3:B4', 'C3:C4', 'D3:D4', 'B5:B6', 'C5:C6', 'D5:D6', 'E5:E6', 'J5:J6'],
      },
    ]),
  key: {
    cooperatives: [
      maker(
        'تعاونية غيمة الصباح',
        'Bni Smir',
        ['0685010101'],
        ['عسل الزعتر | 500 g | 180', 'زيت الزيتون | 1 l | 90-100'],
        { members: 18, women: 15, founded: '2015' },
      ),
      maker(
        'جمعية نور الرمل',
        'Bejaad',
        ['0685010102', '0685010103'],
        ['كسكس | 1 kg | 22', 'زربية | 200 × 120 cm | from 900'],
        { members: 12, founded: '2019' },
      ),
      maker('تعاونية ظل النخلة', 'Khouribga', [], ['صابون بلدي | 0,5 kg | about 25'], { members: 9 }),
      maker('تعاونية باب الريح', 'Boulanouare', [], ['كعك | | 60', 'فقاص | | 70']),
    ],
    refused: ['6.85E+08', '685000000'],
    noted: ['لا تتوفر على رخصة أونسا', 'غير معروف'],
  },
};

/** One row for each size, with names left empty; two tables on one sheet; a date where a size was typed. */
const sizes: List = {
  file: 'tarifs.xlsx',
  bytes: () =>
    workbook([
      {
        name: 'Tarifs',
        rows: [
          ['Groupement', 'Ville', 'Mobile', 'Article', 'Poids (g)', 'PU'],
          ['GIE Collines Roses', 'Khouribga', '+212685010401', 'Ras el hanout', 50, 15],
          [null, null, null, null, 100, 28],
          [null, null, null, 'Cumin', 100, 12],
          ['Coop Épi du Vent', 'Boulanouar', '0685010402', 'Farine d’orge', 1000, 10],
          [null, null, null, 'Biscuits', new Date(Date.UTC(2026, 2, 2)), 20],
          [],
          ['Points forts du trimestre'],
          ['Nom coopérative', 'Tél.', 'Localité', 'Produit', 'Prix/kg'],
          ['Coop Lait de Lune', '0685010403', 'El Gantour', 'Fromage de chèvre', '110'],
          ['Coop Lait de Lune', '0685010403', 'El Gantour', 'Beurre', '90'],
        ],
      },
    ]),
  key: {
    cooperatives: [
      maker(
        'GIE Collines Roses',
        'Khouribga',
        ['0685010401'],
        ['Ras el hanout | 50 g | 15', 'Ras el hanout | 100 g | 28', 'Cumin | 100 g | 12'],
      ),
      maker(
        'Coopérative Épi du Vent',
        'Boulanouare',
        ['0685010402'],
        ['Farine d’orge | 1 000 g | 10', 'Biscuits | | 20'],
      ),
      maker(
        'Coopérative Lait de Lune',
        'El Gantour',
        ['0685010403'],
        ['Fromage de chèvre | 1 kg | 110', 'Beurre | 1 kg | 90'],
      ),
    ],
    refused: ['2026-03-02'],
  },
};

/** Consent with and without a day, a refusal, a test, a town that two provinces have. */
const consents: List = {
  file: 'consentements.ods',
  bytes: () =>
    workbook(
      [
        {
          name: 'Suivi',
          rows: [
            [
              'Coopérative',
              'Commune',
              'Province',
              'Téléphone',
              'Accord publication livre et site',
              'Date accord',
              'Produits',
            ],
            ['Coopérative Rive Calme', 'Hattane', 'Khouribga', '0685010501', 'oui', '12/03/2026', 'Miel 1 kg'],
            ['Coopérative Rive Haute', 'Lagfaf', 'Khouribga', '0685010502', 'oui', null, 'Huile 1 L'],
            ['Coopérative Rive Muette', 'Hattane', 'Khouribga', '0685010503', 'non', '12/03/2026', 'Thé'],
            ['TEST', 'Hattane', 'Khouribga', '0685010504', 'oui', '12/03/2026', 'test'],
          ],
        },
      ],
      'ods',
    ),
  key: {
    cooperatives: [
      maker('Coopérative Rive Calme', 'Hattane', ['0685010501'], ['Miel | 1 kg |']),
      maker('Coopérative Rive Haute', 'Lagfaf', ['0685010502'], ['Huile | 1 l |']),
    ],
    refused: ['Rive Muette', 'TEST'],
  },
};

export const WORKBOOKS: List[] = [registre, arabic, sizes, consents];
