import { expect, it } from 'vitest';
import { readPhones } from './phones.ts';

it.each([
  ['0500 00 41 03 // 06-85-00-41-03', ['0500004103', '0685004103'], ''],
  ['0685 00 43 02 et 0500 00 43 02', ['0685004302', '0500004302'], ''],
  ['06 85 00 41 01 06 85 00 41 02', ['0685004101', '0685004102'], ''],
  ['Mme Z. B. 0685005101', ['0685005101'], 'Mme Z. B'],
  ['M. A. (+212) 685 00 51 02', ['0685005102'], 'M. A.'],
  ['tél: 0685004101, appeler après 17h', ['0685004101'], 'appeler après 17h'],
  ['1- 0685004101\n2- 0685004102', ['0685004101', '0685004102'], ''],
  ['٠٦٨٥٠٠٤١٠١', ['0685004101'], ''],
  ['685004102', ['0685004102'], ''],
])('finds the numbers of %s', (typed, numbers, rest) => {
  const read = readPhones(typed);
  expect(read.phones.map(({ national }) => national.replaceAll(' ', ''))).toEqual(numbers);
  expect(read.rest).toBe(rest);
});

it.each(['+33 6 12 34 56 78', '068500410', '06850041011', '06 85 00 41 01 2'])('invents none from %s', (typed) => {
  expect(readPhones(typed).phones).toEqual([]);
  expect(readPhones(typed).impossible).toBeDefined();
});

it('takes no day or year for a number', () => {
  for (const typed of ['2026-03-12', '14 février 2013', '2019', '12/03/2026 10:22:01'])
    expect(readPhones(typed)).toMatchObject({ phones: [] });
});
