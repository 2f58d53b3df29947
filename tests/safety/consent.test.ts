import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DiagnosticCode } from '../../src/diagnostics.ts';
import { load } from '../../src/load/load.ts';
import type { Channel } from '../../src/model/consent.ts';
import { type Ended, SmallGuide } from '../setup/small-guide.ts';
import {
  ANSWERS,
  type ConsentAnswer,
  cooperativeCodeOf,
  consentGuide,
  digitsOf,
  CONFIDENTIAL,
} from './consent-guide.ts';
import { type FileContent, extractContent } from './leaks.ts';

// Each entry has another combination of answers; every output is searched byte by byte for entries without consent to
// it.

let guide: SmallGuide;
let built: Ended;
const outputs = new Map<string, FileContent[]>();

beforeAll(async () => {
  guide = await SmallGuide.make('consent', await consentGuide());
  built = await guide.run('build');
  for (const folder of ['site', 'usb', 'print', 'report']) {
    outputs.set(folder, await extractContent(path.join(guide.outDir, folder)));
  }
});

/** Traces of an answer in a file. */
function traces(answer: ConsentAnswer, { texts, bytes, colours }: FileContent): string[] {
  const found = new Set<string>();
  if ([...texts, ...bytes].some((text) => text.toLowerCase().includes(answer.mark))) found.add('mark');
  for (const text of texts) {
    if (new RegExp(`(?<![\\da-f])${cooperativeCodeOf(answer)}(?![\\da-f])`).test(text)) found.add('code');
    const run = text.replace(/&nbsp;|[\s\u202f.-]/g, '');
    for (let kind = 0; kind <= 6; kind += 1) if (run.includes(digitsOf(answer, kind))) found.add(`number ${kind}`);
  }
  if (colours.some((colour) => isOf(answer, colour))) found.add('picture');
  return [...found].toSorted();
}

/** Inks and compression shift a colour by less than half the distance to another; grey is the guide's own. */
function isOf({ colour }: ConsentAnswer, mean: number[]): boolean {
  return mean.length === 3 && mean.every((value, at) => Math.abs(value - (colour[at] ?? 0)) < 30);
}

const where = (answer: ConsentAnswer, folder: string) =>
  (outputs.get(folder) ?? []).flatMap((content) => {
    const found = traces(answer, content);
    return found.length > 0 ? [`${folder}/${content.file}: ${found.join(', ')}`] : [];
  });

const CHANNEL_OF: [string, Channel][] = [
  ['site', 'web'],
  ['usb', 'web'],
  ['print', 'print'],
  ['report', 'print'],
];

describe.each(ANSWERS)('$mark', (answer) => {
  it.each(CHANNEL_OF)('has nothing in %s without consent', (folder, channel) => {
    if (!answer.agreed[channel]) expect(where(answer, folder)).toEqual([]);
  });

  it('has nothing in link previews without consent', () => {
    if (!answer.agreed.social) expect(previews(answer)).toEqual([]);
  });

  if (answer.agreed.web) {
    it('has everything on the site with consent', () => {
      const all = new Set((outputs.get('site') ?? []).flatMap((content) => traces(answer, content)));
      const numbers = [0, 1, 2, 3, 4, 5, 6].map((kind) => `number ${kind}`);
      expect([...all]).toEqual(expect.arrayContaining(['code', 'mark', ...numbers, 'picture']));
    });
  }

  if (answer.agreed.print) {
    it('has everything in the book with consent', () => {
      for (const file of ['petit.screen.pdf', 'petit.press.pdf']) {
        const content = outputs.get('print')?.find((it) => it.file === file);
        expect(content && traces(answer, content), file).toEqual(
          expect.arrayContaining(['code', 'mark', 'number 0', 'picture']),
        );
      }
    });
  }
});

/** Link previews of an answer: text and picture of each page. */
function previews(answer: ConsentAnswer): string[] {
  const site = outputs.get('site') ?? [];
  return site.flatMap(({ file, texts }) => {
    const metas = [
      ...(texts[1] ?? '').matchAll(/<meta (?:property|name)="(?:og|twitter):([\w:]+)" content="([^"]*)"/g),
    ];
    return metas.flatMap(([, key = '', value = '']) => {
      // The address is the one that was shared.
      if (key === 'url') return [];
      const shown = key === 'image' ? site.find((it) => value.endsWith(it.file)) : undefined;
      if (key === 'image' && !shown) return [`${file}: ${value} is missing`];
      const found = shown ? shown.colours.some((colour) => isOf(answer, colour)) : value.includes(answer.mark);
      return found ? [`${file}: ${key}`] : [];
    });
  });
}

describe('a link preview', () => {
  it('shows entries with consent to social networks', () => {
    const agreed = ANSWERS.filter(({ agreed: { web, social } }) => web && social);
    for (const answer of agreed)
      expect(previews(answer).join('\n'), answer.mark).toMatch(/title[\s\S]*image|image[\s\S]*title/);
  });
});

describe('no output', () => {
  it('shows entries without any consent, or the evidence and date of a consent', () => {
    const all = [...outputs.values()].flat();
    const found = all.filter(({ texts, bytes }) =>
      [...texts, ...bytes].some((text) => /untold|2026-08-17/i.test(text)),
    );
    expect(found.map(({ file }) => file)).toEqual([]);
  });

  it('has an address of a cooperative that is not on the site', () => {
    for (const answer of ANSWERS) {
      const address = (code: string) => existsSync(path.join(guide.outDir, 'site', code, 'index.html'));
      const there = [
        `c/${cooperativeCodeOf(answer)}`,
        `p/${cooperativeCodeOf(answer)}01`,
        `p/${cooperativeCodeOf(answer)}09`,
      ].map(address);
      expect(there, answer.mark).toEqual(Array(3).fill(answer.agreed.web));
    }
  });
});

describe('an entry without consent', () => {
  it('is reported with file, line and owner; a name without consent is an error', async () => {
    const { diagnostics } = await load(guide.contentDir, { now: new Date(guide.now) });
    const of = (code: DiagnosticCode) => diagnostics.filter((it) => it.code === code);
    const pictures = of('photo-withheld');
    expect(new Set(pictures.map(({ file }) => file.split('/')[0]))).toEqual(
      new Set(['baskets', 'catalogue.yaml', 'categories.yaml', 'cooperatives', 'editions', 'events']),
    );
    for (const { line, values } of pictures) {
      expect(line).toBeGreaterThan(0);
      const lost = String(values.channels).split(',') as Channel[];
      const owners = [values.owner].flat().map((id) => ANSWERS.find(({ mark }) => mark === id));
      // Each picture of this guide has one owner, who withholds every channel that it lost.
      expect(owners).toHaveLength(1);
      for (const channel of lost) expect(owners[0]?.agreed[channel]).toBe(false);
    }
    expect(of('person-consent-missing').map(({ file, line, severity }) => `${file}:${line} ${severity}`)).toEqual([
      `cooperatives/zahra/cooperative.yaml:${lineOf(guide, CONFIDENTIAL)} error`,
    ]);
    // One faulty entry stops no guide; the user is told.
    expect(built.code).toBe(0);
    expect(built.said).toContain('cooperatives/zahra/cooperative.yaml');
  });
});

function lineOf({ contentDir }: SmallGuide, words: string): number {
  const text = readFileSync(path.join(contentDir, 'cooperatives/zahra/cooperative.yaml'), 'utf8');
  return text.slice(0, text.indexOf(words)).split('\n').length;
}
