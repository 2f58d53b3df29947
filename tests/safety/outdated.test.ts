import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { reportOutdated } from '../../src/cli/outdated.ts';
import { load } from '../../src/load/load.ts';
import { recordShown } from '../../src/outputs/print/shown.ts';
import { COOPERATIVE, type Ended, picture, SmallGuide } from '../setup/small-guide.ts';

// Consent is withdrawn while another edition of the book that shows her is still in the folder.

const edition = (title: string, rest = '') =>
  `title: { fr: ${title} }\nlanguage: fr\nformat: a5\nbinding: staple\ndate: 2026-11-01\nsections: [cooperatives, index]\n${rest}`;
const nour = (print: string) => `code: 202
name: { ar: تعاونية نور, fr: Coopérative Nour }
category: honey
commune: 05.311.01.07
contacts:
  - phone: 0685 00 00 02
photos:
  - { file: photos/nour.jpg, alt: { ar: ورشة, fr: Atelier } }
consent: { web: yes, print: ${print}, social: yes, date: 2026-10-01 }
`;
const COVER = 'cover:\n  photos: [{ file: cooperatives/nour/photos/nour.jpg, alt: { ar: ورشة, fr: Atelier } }]\n';

/** Her name, and every notation of her number. */
const HERS = /nour|نور|0685 00|\+212/i;

let guide: SmallGuide;

const print = () => path.join(guide.outDir, 'print');
const note = () => readFileSync(path.join(print(), 'OUTDATED.txt'), 'utf8');
const reports = () => readdirSync(path.join(guide.outDir, 'report')).filter((name) => name.startsWith('outdated'));
/** A page of the report without its style, which contains fonts as base64. */
const report = (lang: string) =>
  readFileSync(path.join(guide.outDir, 'report', `outdated-${lang}.html`), 'utf8').replace(
    /<style>[\s\S]*<\/style>/,
    '',
  );
const isSaid = () => existsSync(path.join(print(), 'OUTDATED.txt'));

async function makeGuide(name: string): Promise<void> {
  guide = await SmallGuide.make(name, {
    'cooperatives/nour/cooperative.yaml': nour('yes'),
    'cooperatives/nour/photos/nour.jpg': await picture('#6040a0'),
    'editions/grand.yaml': edition('Grand'),
    'editions/petit.yaml': edition('Petit'),
    // Contains only a picture of hers.
    'editions/zahra.yaml': edition('Zahra', `cooperatives: [zahra]\ndefault: no\n${COVER}`),
  });
}

describe('consent withdrawn before one edition is rebuilt', () => {
  let ended: Ended;

  beforeAll(async () => {
    await makeGuide('outdated');
    await guide.run('build', '--only', 'print');
    expect([isSaid(), reports()]).toEqual([false, []]);
    guide.write('cooperatives/nour/cooperative.yaml', nour('no'));
    ended = await guide.run('build', '--only', 'print', '--edition', 'petit');
  });

  it('is reported beside the other edition, in both languages, with the code it shows', () => {
    expect(note()).toContain('grand.screen.pdf');
    expect(note()).toContain('Elle montre encore ces coopératives : 202.');
    expect(note()).toContain('ما زالت فيها هذه التعاونيات: 202.');
    expect(note()).not.toContain('petit');
  });

  it('is reported without the name of the cooperative', () => {
    for (const text of [note(), report('ar'), report('fr')]) expect(text).not.toMatch(HERS);
    const shown = readdirSync(print()).filter((name) => name.endsWith('.json'));
    expect(shown.length).toBe(2);
    for (const name of shown) expect(readFileSync(path.join(print(), name), 'utf8')).not.toMatch(HERS);
  });

  it('is reported in the report and in the terminal', () => {
    expect(reports().toSorted()).toEqual(['outdated-ar.html', 'outdated-fr.html']);
    for (const lang of ['ar', 'fr']) expect(report(lang)).toContain('grand.screen.pdf');
    expect(ended.said).toContain('À ne plus distribuer : l’édition grand.');
    expect(ended.said).toContain('npm start -- --only print --edition grand');
  });

  it('is no longer reported when the other edition is rebuilt', async () => {
    const again = await guide.run('build', '--only', 'print', '--edition', 'grand');
    expect(again.said).not.toContain('distribuer');
    expect([isSaid(), reports()]).toEqual([false, []]);
  });
});

describe('outdated content of an edition', () => {
  const printed = async () => {
    const { catalogues } = await load(guide.contentDir, { now: new Date(guide.now) });
    if (!catalogues) throw new Error('no catalogue');
    return catalogues.print;
  };
  /** Places an edition in the folder as if it had been built. */
  const make = async (id: string) => {
    const catalogue = await printed();
    const made = catalogue.editions.find((one) => one.id === id);
    if (!made) throw new Error(`no edition ${id}`);
    mkdirSync(path.join(guide.outDir, 'report'), { recursive: true });
    mkdirSync(print(), { recursive: true });
    writeFileSync(path.join(print(), `${id}.screen.pdf`), '');
    await recordShown(made, print());
  };
  const said = async () => {
    await reportOutdated(guide.outDir, await printed(), 'fr', () => undefined);
    return isSaid() ? note() : '';
  };

  beforeEach(() => makeGuide('outdated-notes'));

  it('is a picture', async () => {
    await make('zahra');
    expect(await said()).toBe('');
    guide.write('cooperatives/nour/cooperative.yaml', nour('no'));
    expect(await said()).toMatch(/zahra: Photos en trop : 1\./);
  });

  it('is a cooperative whose folder is gone', async () => {
    await make('grand');
    rmSync(path.join(guide.contentDir, 'cooperatives/nour'), { recursive: true });
    expect(await said()).toMatch(/grand: Elle montre encore ces coopératives : 202\./);
  });

  it('is a person', async () => {
    const person = (answer: string) =>
      COOPERATIVE.replace(
        'contacts:\n',
        `contacts:\n  - phone: 0685 00 00 03\n    person: { fr: Leïla }\n    consent: { web: yes, print: ${answer}, social: yes, date: 2026-10-01 }\n`,
      );
    guide.write('cooperatives/zahra/cooperative.yaml', person('yes'));
    await make('petit');
    expect(await said()).toBe('');
    guide.write('cooperatives/zahra/cooperative.yaml', person('no'));
    // Her name and her number.
    expect(await said()).toMatch(/petit: Noms ou numéros de téléphone en trop : 2\./);
    expect(note()).not.toContain('Leïla');
  });

  it('is unknown without a record, and other files are left alone', async () => {
    await make('petit');
    writeFileSync(path.join(print(), 'lettre.pdf'), '');
    expect(await said()).toBe('');
    for (const damaged of ['{}', '{"cooperatives": [', '']) {
      writeFileSync(path.join(print(), 'petit.shown.json'), damaged);
      expect(await said()).toMatch(/petit: Rien ne dit ce qu’elle montre/);
    }
    rmSync(path.join(print(), 'petit.shown.json'));
    expect(await said()).toMatch(/petit: Rien ne dit ce qu’elle montre/);
  });
});
