import { type List, maker, workbook } from './make.ts';

/** A sheet on its side: a cooperative in each column. */
const sideways: List = {
  file: 'fiches comparées.xlsx',
  bytes: () =>
    workbook([
      {
        name: 'Comparatif',
        rows: [
          ['Coopérative', 'Coopérative Sentier Bleu', 'Coopérative Main d’Ambre', 'Association Lune Verte'],
          ['Commune', 'Lagfaf', 'Ben Guérir', 'Bni Ykhlef'],
          ['Téléphone', '0685010201', '0685 01 02 02', '0685-01-02-03'],
          ['E-mail', 'sentier@example.org', null, 'lune@example.org'],
          ['Année de création', 2012, 2020, 2018],
          ['Adhérents', 22, 8, 31],
          ['Produit 1', 'Harissa', 'Savon noir', 'Tapis'],
          ['Format 1', '190 g', '250 g', '2 x 3 m'],
          ['Prix 1', '18 DH', '25 DH', '2 500 DH'],
          ['Produit 2', 'Olives', null, 'Coussin'],
          ['Format 2', '1 kg', null, null],
          ['Prix 2', '30 DH', null, '150 DH'],
        ],
      },
    ]),
  key: {
    cooperatives: [
      maker('Coopérative Sentier Bleu', 'Lagfaf', ['0685010201'], ['Harissa | 190 g | 18', 'Olives | 1 kg | 30'], {
        email: 'sentier@example.org',
        founded: '2012',
        members: 22,
      }),
      maker('Coopérative Main d’Ambre', 'Ben Guerir', ['0685010202'], ['Savon noir | 250 g | 25'], {
        founded: '2020',
        members: 8,
      }),
      maker('Association Lune Verte', 'Bni Ykhlef', ['0685010203'], ['Tapis | 2 × 3 m | 2500', 'Coussin | | 150'], {
        email: 'lune@example.org',
        founded: '2018',
        members: 31,
      }),
    ],
  },
};

/** A form on each sheet, with a table of goods below it; and one sheet with two forms, one above the other. */
const forms: List = {
  file: 'Fiches terrain.xlsx',
  bytes: () =>
    workbook([
      {
        name: 'Aube',
        rows: [
          ['FICHE SIGNALÉTIQUE'],
          [],
          ['Dénomination', 'Coopérative Aube Violette', 'Date', new Date(Date.UTC(2026, 2, 3))],
          ['Siège', 'Douar Sahab, commune Hattane'],
          ['Contact', '0685 01 03 01', null, '0685 01 03 02'],
          ['Nombre de membres : 25 dont 20 femmes'],
          [],
          ['Produits', 'Conditionnement', 'Prix de vente'],
          ['Miel d’oranger', '1 kg', 120],
          ['Gelée royale', '10 g', 60],
          ['Total', null, 180],
        ],
      },
      {
        name: 'Deux fiches',
        rows: [
          ['Nom de la coopérative :', 'Coopérative Pierre Douce'],
          ['Commune :', 'Oued Zem'],
          ['Tél :', '0685010303'],
          ['Produits et prix :', 'Tajine 60 DH\nVase : 45 DH'],
          [],
          ['Nom de la coopérative :', 'Coopérative Doum d’Or'],
          ['Commune :', 'Oued-Zem'],
          ['Tél :', '0685010304'],
          ['Produits et prix :', 'Panier 30 cm : 80 DH\nChapeau 50 DH'],
        ],
      },
    ]),
  key: {
    cooperatives: [
      maker(
        'Coopérative Aube Violette',
        'Hattane',
        ['0685010301', '0685010302'],
        ['Miel d’oranger | 1 kg | 120', 'Gelée royale | 10 g | 60'],
        { members: 25, women: 20 },
      ),
      maker('Coopérative Pierre Douce', 'Oued Zem', ['0685010303'], ['Tajine | | 60', 'Vase | | 45']),
      maker('Coopérative Doum d’Or', 'Oued Zem', ['0685010304'], ['Panier | 30 cm | 80', 'Chapeau | | 50']),
    ],
  },
};

export const FORMS: List[] = [sideways, forms];
