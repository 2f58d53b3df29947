import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { day, flag, whole, freeText } from '../model/values/scalars.ts';
import { Text } from '../model/values/text.ts';
import { Report } from './report.ts';
import { salvage } from './salvage.ts';
import { parseYaml } from './files/read.ts';

const Entry = z
  .strictObject({
    name: Text,
    note: Text.optional(),
    count: whole(1, 9).optional(),
    since: day().optional(),
    until: day().optional(),
    contacts: z.array(z.strictObject({ phone: z.string().regex(/^\d+$/), hours: freeText().optional() })).min(1),
    tags: z.array(freeText()).default([]),
    pair: z.tuple([whole(0, 9), whole(0, 9)]).optional(),
    group: z.strictObject({ needed: freeText() }).optional(),
    consent: z.strictObject({ web: flag(), evidence: freeText().optional() }),
    only: z.strictObject({ towns: z.array(freeText()).min(1).optional() }).default({}),
    cooperatives: z.union([z.literal('all'), z.array(freeText()).min(1)]).default('all'),
  })
  .refine(({ since, until }) => !since || !until || since <= until, {
    path: ['until'],
    params: { code: 'period-reversed' },
  });

const GOOD = 'name: { fr: Nour }\nconsent: { web: yes }\n';
const CONTACTS = 'contacts: [{ phone: 12 }]\n';

/** The parsed result for these inputs. */
const READ = {
  name: { fr: 'Nour' },
  consent: { web: true },
  contacts: [{ phone: '12' }],
  tags: [],
  only: {},
  cooperatives: 'all',
};

function read(text: string) {
  const report = new Report(new Date('2026-11-20'));
  const source = parseYaml('entry.yaml', text, report);
  const data = source && salvage(Entry, source, report);
  return { data, source, found: report.sorted().map(({ line, code, field }) => `${line} ${code} ${field}`) };
}

describe('a fault costs no more than it must', () => {
  it.each([
    ['an optional field', 'count: many\n', '4 number-invalid count', {}],
    ['a field that does not exist', 'cuont: 3\n', '4 field-unknown cuont', {}],
    ['one language of a text', 'note: { fr: "\\0", ar: x }\n', '4 character-refused note.fr', { note: { ar: 'x' } }],
    ['a text without any language', 'note: { fr: "\\u200e" }\n', '4 text-empty note.fr', {}],
    ['an item of a list', 'tags: [a, "\\x01", c]\n', '4 character-refused tags.1', { tags: ['a', 'c'] }],
    ['a pair whose second half is none', 'pair: [1, x]\n', '4 number-invalid pair.1', {}],
    ['a group without what it needs', 'group: {}\n', '4 field-missing group.needed', {}],
    ['a day before all others', 'since: 0001-01-01\n', '4 date-implausible since', {}],
    ['a day after all others', 'since: 01/01/2030\n', '4 date-implausible since', {}],
  ])('%s', (_what, line, found, left) => {
    const result = read(GOOD + CONTACTS + line);
    expect(result.found).toEqual([found]);
    expect(result.data).toEqual({ ...READ, ...left });
  });

  it('reports what the first faults hid, once, and where it is in the file', () => {
    const { data, source, found } = read(
      `${GOOD}contacts:\n  - phone: x\n  - phone: 12\n  - { phone: 13, huors: x }\nsince: 2026-05-05\nuntil: 2026-05-01\ncount: 0\n`,
    );
    expect(found).toEqual([
      '4 field-invalid contacts.0.phone',
      '6 field-unknown contacts.2.huors',
      '8 period-reversed until',
      '9 number-invalid count',
    ]);
    expect(data?.contacts).toEqual([{ phone: '12' }, { phone: '13' }]);
    expect(source?.position(['contacts', 1, 'phone'])).toEqual({ line: 6, column: 14 });
  });

  it.each([
    ['the only item that it needs', `${GOOD}contacts: [{ phone: x }]\n`, '3 field-invalid contacts.0.phone'],
    ['what it needs', `${CONTACTS}name: Nour\nconsent: { web: yes }\n`, '2 field-invalid name'],
    ['a field', `${CONTACTS}consent: { web: yes }\n`, '1 field-missing name'],
  ])('an entry without %s is none, and it is said once', (_what, text, found) => {
    expect(read(text)).toMatchObject({ data: undefined, found: [found] });
  });
});

describe('what is not taken in parts', () => {
  it.each(['web: perhaps', 'web: yes, wbe: no', 'web: yes, evidence: ["x"]', 'web: yes, evidence: "\\0"', ''])(
    'a consent of which something is not understood is none: { %s }',
    (consent) => expect(read(`name: { fr: Nour }\n${CONTACTS}consent: { ${consent} }\n`).data).toBeUndefined(),
  );

  it.each(['only: { town: x }', 'only: [x]', 'only: { towns: [] }', 'cooperatives: al', 'cooperatives: ["\\0"]'])(
    'a selection that is not understood does not become everything: %s',
    (line) => expect(read(`${GOOD}${CONTACTS}${line}\n`).data).toBeUndefined(),
  );

  it('a list of cooperatives loses an item and stays a list', () => {
    expect(read(`${GOOD}${CONTACTS}cooperatives: [a, "\\0"]\n`).data?.cooperatives).toEqual(['a']);
  });
});
