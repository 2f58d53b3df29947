/** Lines of entries, each with invalid values. */
export const WRONG_LINES: [file: string, line: RegExp, wrong: string[]][] = [
  ['cooperatives/zahra/cooperative.yaml', /^founded: .*/m, ['founded: 2099', 'founded: -1', 'founded: 1e9']],
  [
    'cooperatives/zahra/cooperative.yaml',
    /^members: .*/m,
    ['members: 9007199254740991', 'members: 0', 'members: seize'],
  ],
  ['cooperatives/zahra/cooperative.yaml', /^women: .*/m, ['women: 25', 'women: -3', 'women: 99999999999']],
  [
    'cooperatives/zahra/cooperative.yaml',
    /^confirmed_on: .*/m,
    [
      'confirmed_on: 9999-12-31',
      'confirmed_on: 0000-01-01',
      'confirmed_on: 1949-12-31',
      'confirmed_on: 31/12/2099',
      'confirmed_on: 2026-02-30',
    ],
  ],
  [
    'cooperatives/zahra/cooperative.yaml',
    /price: .*/,
    ['price: 1000000000', 'price: -1', 'price: 0', 'price: NaN', 'price: Infinity'],
  ],
  [
    'cooperatives/zahra/cooperative.yaml',
    /phone: .*/,
    ['phone: 0', 'phone: +33 6 12 34 56 78', `phone: ${'6'.repeat(5000)}`],
  ],
  [
    'cooperatives/zahra/cooperative.yaml',
    /^name: .*/m,
    [
      'name: { fr: "\\u200b\\u2060" }',
      'name: { fr: "\\0" }',
      'name: { fr: "\\uD800" }',
      'name: { ar: "\\u202e" }',
      'name: {}',
      'name: Nour',
    ],
  ],
  [
    'cooperatives/zahra/cooperative.yaml',
    /^consent: .*/m,
    [
      'consent: { web: yes, print: yes, social: yes, date: 9999-01-01 }',
      'consent: yes',
      'consent: { web: yes, print: yes, social: perhaps, date: 2026-01-01 }',
      'consent: { web: yes, prnit: no, print: yes, social: yes, date: 2026-01-01 }',
    ],
  ],
  ['cooperatives/zahra/cooperative.yaml', /^geo: .*/m, ['geo: [32.9]', 'geo: [-6.9, 32.9]', 'geo: [32.9, -6.9, 1]']],
  ['cooperatives/zahra/cooperative.yaml', /expires: \S+/, ['expires: 0001-01-01', 'expires: 2126-05-01']],
  ['baskets/panier.yaml', /quantity: .*/, ['quantity: 100000', 'quantity: 0', 'quantity: 1.5']],
  ['baskets/panier.yaml', /^valid_to: .*/m, ['valid_to: 1026-12-31', 'valid_to: 2026-10-31', 'valid_to: never']],
  ['events/souk.yaml', /^to: .*/m, ['to: 2026-12-04', 'to: 20026-12-08']],
  ['events/souk.yaml', /time: \S+/, ["time: '25:00',", 'time: noon,']],
  ['points-of-sale/dukkan.yaml', /per_row: .*/, ['per_row: 0', 'per_row: 1000000', 'per_row: -4']],
  ['points-of-sale/dukkan.yaml', /number: 1/, ['number: 0', 'number: 1000000']],
  ['distributors/nahr.yaml', /^minimum: .*/m, ['minimum: -1', 'minimum: 99999999']],
  ['editions/petit.yaml', /^date: .*/m, ['date: 3026-01-01', 'date: 1926-01-01']],
  ['catalogue.yaml', /^year: .*/m, ['year: 1026', 'year: MMXXVI']],
];
