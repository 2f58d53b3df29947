import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { COOPERATIVE, type Ended, picture, SmallGuide } from '../setup/small-guide.ts';

// A consent that is withdrawn while another edition of the book lies in the folder, and shows her.

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

let guide: SmallGuide;
let ended: Ended;

const print = () => path.join(guide.outDir, 'print');
const note = () => readFileSync(path.join(print(), 'OUTDATED.txt'), 'utf8');
const reports = () => readdirSync(path.join(guide.outDir, 'report')).filter((name) => name.startsWith('outdated'));
const report = (lang: string) => readFileSync(path.join(guide.outDir, 'report', `outdated-${lang}.html`), 'utf8');
const build = async (...args: string[]) => {
  ended = await guide.run('build', ...args);
};

beforeAll(async () => {
  guide = await SmallGuide.make('outdated', {
    'cooperatives/nour/cooperative.yaml': nour('yes'),
    'cooperatives/nour/photos/nour.jpg': await picture('#6040a0', 1600, 1520),
    'editions/grand.yaml': edition('Grand'),
    'editions/petit.yaml': edition('Petit'),
    // Shows nothing of hers but a picture.
    'editions/zahra.yaml': edition('Zahra', `cooperatives: [zahra]\n${COVER}`),
  });
  await build('--only', 'print');
});

describe('editions that show what they may', () => {
  it('are said to be nothing else', () => {
    expect(ended.said).toContain('zahra.screen.pdf');
    expect(existsSync(path.join(print(), 'OUTDATED.txt'))).toBe(false);
    expect(reports()).toEqual([]);
  });
});

describe('editions made before a consent was withdrawn', () => {
  beforeAll(async () => {
    guide.write('cooperatives/nour/cooperative.yaml', nour('no'));
    await build('--only', 'print', '--edition', 'petit');
  });

  it('are named where they lie, in both languages, with the codes of what they show', () => {
    expect(note()).toContain('grand.screen.pdf');
    expect(note()).toContain('Elle montre encore ces coopératives : 202.');
    expect(note()).toContain('ما زالت فيها هذه التعاونيات: 202.');
    expect(note()).toContain('zahra.screen.pdf');
    expect(note()).toMatch(/zahra: Photos en trop : 1\./);
    expect(note()).not.toContain('petit.');
  });

  it('are named without the name of who withdrew it', () => {
    for (const text of [note(), report('ar'), report('fr')]) expect(text).not.toMatch(/nour|نور|0685/i);
    const notes = readdirSync(print()).filter((name) => name.endsWith('.json'));
    expect(notes.length).toBe(3);
    for (const name of notes)
      expect(readFileSync(path.join(print(), name), 'utf8')).not.toMatch(/nour|نور|0685|\+212/i);
  });

  it('are named in the report and to the person at the keyboard', () => {
    expect(reports().toSorted()).toEqual(['outdated-ar.html', 'outdated-fr.html']);
    for (const lang of ['ar', 'fr']) expect(report(lang)).toContain('grand.press.pdf');
    expect(ended.said).toContain('À ne plus distribuer : l’édition grand.');
    expect(ended.said).toContain('--edition grand --edition zahra');
  });

  it('are still named by a build of the site alone, and when her folder is gone', async () => {
    rmSync(path.join(guide.contentDir, 'cooperatives/nour'), { recursive: true });
    guide.write('editions/zahra.yaml', edition('Zahra', 'cooperatives: [zahra]\n'));
    rmSync(path.join(print(), 'OUTDATED.txt'));
    await build('--only', 'site');
    expect(note()).toContain('Elle montre encore ces coopératives : 202.');
    expect(note()).toMatch(/zahra: Photos en trop : 1\./);
  });

  it('are named no more when they are made again, and one that nothing is known of is', async () => {
    rmSync(path.join(print(), 'petit.shown.json'));
    await build('--only', 'print', '--edition', 'grand', '--edition', 'zahra');
    expect(note()).not.toContain('202');
    expect(note()).toMatch(/petit: Rien ne dit ce qu’elle montre/);
    await build('--only', 'print', '--edition', 'petit');
    expect(readdirSync(print()).filter((name) => name.endsWith('.txt'))).toEqual([]);
    expect(reports()).toEqual([]);
    expect(ended.said).not.toContain('distribuer');
  });
});

describe('an edition with the name of a person', () => {
  it('is outdated when the consent of the person is', async () => {
    const person = (consent: string) =>
      COOPERATIVE.replace(
        /(\n  - phone:.*\n)/,
        `$1    person: { fr: Leïla }\n    consent: { ${consent}, date: 2026-10-01 }\n  - phone: 0685 00 00 03\n`,
      );
    guide.write('cooperatives/zahra/cooperative.yaml', person('web: yes, print: yes, social: yes'));
    await build('--only', 'print');
    expect(existsSync(path.join(print(), 'OUTDATED.txt'))).toBe(false);
    guide.write('cooperatives/zahra/cooperative.yaml', person('web: yes, print: no, social: yes'));
    await build('--only', 'print', '--edition', 'petit');
    expect(note()).toMatch(/grand: Noms ou numéros de téléphone en trop : 2\./);
    expect(note()).not.toMatch(/Leïla/);
  });
});
