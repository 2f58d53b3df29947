import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { describePlan } from '../../src/import/describe.ts';
import { editsOf } from '../../src/import/edits.ts';
import { makePlan } from '../../src/import/make-plan.ts';
import { readMapFile, writeMapFile } from '../../src/import/map-file.ts';
import { Plan, planSchema } from '../../src/import/plan.ts';
import { planWrites } from '../../src/write/plan.ts';
import { apply } from './apply.ts';
import { emptyGuide, NOW } from './guide.ts';
import { FORMS } from './lists/forms.ts';
import { TEXTS } from './lists/texts.ts';
import { WORKBOOKS } from './lists/workbooks.ts';

const LISTS = [...WORKBOOKS, ...FORMS, ...TEXTS];
const guideOf = (name: string) => emptyGuide(`import-${name}`);
const csv = (...lines: string[]) => [{ name: 'liste.csv', bytes: Buffer.from(lines.join('\n')) }];
const planOf = async (guide: ReturnType<typeof guideOf>, files: Parameters<typeof makePlan>[0]) =>
  (await makePlan(files, guide.read(), { tables: [] }, 'fr')).plan;
const actions = ({ cooperatives, distributors, points_of_sale }: Plan) =>
  [...cooperatives, ...distributors, ...points_of_sale].map(({ action }) => action);

describe('a list that was imported', () => {
  it.each(LISTS)('plans no change the second time: $file', async ({ file, bytes }) => {
    const guide = guideOf('twice');
    const files = [{ name: file, bytes: await bytes() }];
    apply(await planOf(guide, files), guide.dir);
    const again = await planOf(guide, files);
    expect(new Set(actions(again))).toEqual(new Set(['same']));
    expect(again.base).toEqual({});
  });

  it('is written file by file, each as it was planned', async () => {
    const guide = guideOf('edits');
    const files = await Promise.all(LISTS.map(async ({ file, bytes }) => ({ name: file, bytes: await bytes() })));
    const { writes, refusals } = planWrites(guide.dir, editsOf(await planOf(guide, files)));
    expect(refusals).toEqual([]);
    for (const { file, bytes } of writes) {
      mkdirSync(path.dirname(path.join(guide.dir, file)), { recursive: true });
      writeFileSync(path.join(guide.dir, file), bytes);
    }
    const again = await planOf(guide, files);
    expect(again.cooperatives.length).toBeGreaterThan(30);
    expect(new Set(actions(again))).toEqual(new Set(['same']));
    const other = csv(
      'Coopérative;Tél;Produit;Prix',
      'Coop Sentier Bleu;0685010201;Harissa;19',
      'Coop Sentier Bleu;0500010201;Thé;20',
    );
    const plan = await planOf(guide, other);
    expect(actions(plan)).toEqual(['change']);
    expect(planWrites(guide.dir, editsOf(plan)).refusals).toEqual([]);
  });

  it('plans none with its rows in another order', async () => {
    const guide = guideOf('shuffled');
    const [head = '', ...rows] = [
      'Coopérative;Commune;Tél;Produit;Format;Prix',
      'Coop A;Hattane;0685000001;Miel;1 kg;300',
      'Coop B;Lagfaf;0685000002;Thé;100 g;20',
      'Coop A;Hattane;0685000001;Cire;100 g;40',
    ];
    apply(await planOf(guide, csv(head, ...rows)), guide.dir);
    expect(actions(await planOf(guide, csv(head, ...rows.toReversed())))).toEqual(['same', 'same']);
  });

  it('changes what it says otherwise, old and new beside each other', async () => {
    const guide = guideOf('changed');
    apply(
      await planOf(
        guide,
        csv('Coopérative;Commune;Tél;Produit;Format;Prix', 'Coop A;Hattane;0685000001;Miel;1 kg;300'),
      ),
      guide.dir,
    );
    const plan = await planOf(
      guide,
      csv(
        'Coopérative;Tél;Produit;Format;Prix',
        'Coop A;0685000001 / 0500000001;Miel;1000 g;320',
        'Coop A;0685000001;Miel;500 g;170',
        'Coop A;0685000001;Cire;;40',
      ),
    );
    const [cooperative] = plan.cooperatives;
    expect(cooperative?.action).toBe('change');
    expect(
      cooperative?.changes.map(({ path: at, from, to }) => [
        at.join('.'),
        from,
        typeof to === 'object' ? Object.values(to ?? {})[0] : to,
      ]),
    ).toEqual([
      ['contacts.1', undefined, '0500 00 00 01'],
      ['products.0.variants.0.price', '300', 320],
      ['products.0.variants.1', undefined, '500 g'],
      ['products.1', undefined, '02'],
    ]);
    expect(Object.keys(plan.base)).toEqual(['cooperatives/a/cooperative.yaml']);
  });
});

it('makes no cooperative of an amount, a number or a title', async () => {
  const plan = await planOf(
    guideOf('nobody'),
    csv(
      'Coopérative;Commune;Produit',
      '80 DH;Hattane;Miel',
      '15;Lagfaf;Thé',
      'Téléphone;Bejaad;Sel',
      'Coop Nour;Hattane;Miel',
    ),
  );
  expect(plan.cooperatives.map(({ name }) => name.fr)).toEqual(['Coopérative Nour']);
  expect(plan.refused.map(({ code }) => code)).toEqual(['name-missing', 'name-missing', 'name-missing']);
  expect(plan.cells.refused).toBe(9);
});

describe('who is who', () => {
  const HEAD = 'Coopérative;Commune;Tél';

  it('is known by number and near name, or by name where no number speaks against it', async () => {
    const plan = await planOf(
      guideOf('same'),
      csv(
        HEAD,
        'Coop Nour;Hattane;0685000001',
        'Autre;Lagfaf;0685000009',
        'COOPERATIVE NOUR;Hattane;',
        'Coop. Nourr;Hattane;0685 00 00 01',
      ),
    );
    expect(plan.cooperatives.map(({ name }) => name.fr)).toEqual(['Coopérative Nour', 'Autre']);
  });

  it('is asked about, and not merged, with other numbers', async () => {
    const plan = await planOf(
      guideOf('question'),
      csv(HEAD, 'Coop Nour;Hattane;0685000001', 'Autre;Lagfaf;0685000009', 'Coop Nour;Hattane;0685000002'),
    );
    expect(plan.cooperatives).toHaveLength(3);
    expect(plan.warnings.map(({ code }) => code)).toEqual(['same-perhaps']);
  });

  it('gets the next code that was never given, and a folder in Latin letters', async () => {
    const guide = guideOf('codes');
    writeFileSync(
      path.join(guide.dir, 'codes.yaml'),
      "codes:\n  '340': { cooperative: x, name: { fr: X } }\n  341-01: { basket: y, name: { fr: Y } }\n",
    );
    const plan = await planOf(
      guide,
      csv(HEAD, 'تعاونية نور الوادي;Hattane;0685000001', 'Coop Été d’Or;Lagfaf;0685000002'),
    );
    expect(plan.cooperatives.map(({ code, id }) => [code, id])).toEqual([
      ['342', 'nour-al-ouadi'],
      ['343', 'ete-or'],
    ]);
  });
});

describe('consent', () => {
  const consents = async (...rows: string[]) => {
    const plan = await planOf(guideOf('consent'), csv('Coopérative;Tél;Accord publication livre;Date accord', ...rows));
    return plan.cooperatives.map(({ changes }) => changes.find(({ path: [field] }) => field === 'consent')?.to);
  };

  it('comes from a column about it with its day, for what the column names', async () => {
    expect(await consents('Coop A;0685000001;oui;12/03/2026')).toEqual([
      { web: false, print: true, social: false, date: '2026-03-12', evidence: 'liste.csv, liste, 2' },
    ]);
  });

  it('is none without a day, and nothing is taken of who refuses', async () => {
    expect(await consents('Coop A;0685000001;oui;', 'Coop B;0685000002;non;12/03/2026')).toEqual([undefined]);
  });
});

describe('the file of corrections', () => {
  const file = path.join(import.meta.dirname, '..', '..', '.cache', 'test', 'import-map', 'import-map.yaml');
  const fresh = () => {
    rmSync(path.dirname(file), { recursive: true, force: true });
    mkdirSync(path.dirname(file), { recursive: true });
  };

  it.each(LISTS)('says what was understood, so that it changes nothing: $file', async ({ file: name, bytes }) => {
    fresh();
    const files = [{ name, bytes: await bytes() }];
    const guide = guideOf('map');
    const first = await makePlan(files, guide.read(), { tables: [] }, 'fr');
    writeMapFile(file, { tables: [] }, first.tables, 'fr');
    const second = await makePlan(files, guide.read(), readMapFile(file, 'fr'), 'fr');
    expect(second.plan.cooperatives).toEqual(first.plan.cooperatives);
    expect(second.plan.cells).toEqual(first.plan.cells);
    expect(new Set(second.plan.columns.map(({ by }) => by))).toEqual(new Set(['map']));
  });

  it('is followed where a person corrected it, and keeps what stands in it', async () => {
    fresh();
    const files = csv('Truc;Machin;Bidule', 'Coop A;0685000001;Choses de là', 'Coop B;0685000002;Objets d’ici');
    const guide = guideOf('map');
    const first = await makePlan(files, guide.read(), { tables: [] }, 'fr');
    writeMapFile(file, { tables: [] }, first.tables, 'fr');
    writeFileSync(
      file,
      readFileSync(file, 'utf8')
        .replace('"Bidule", is: "note"', '"Bidule", is: "product"')
        .replace('tables:', '# à nous\ntables:'),
    );
    const map = readMapFile(file, 'fr');
    const { plan } = await makePlan(files, guide.read(), map, 'fr');
    expect(plan.cooperatives.map(({ products }) => products[0]?.name.fr)).toEqual(['Choses de là', 'Objets d’ici']);
    const other = await makePlan(csv('Nom;Tél', 'Coop A;0685000001'), guide.read(), map, 'fr');
    writeMapFile(file, map, other.tables, 'fr');
    expect(readFileSync(file, 'utf8')).toContain('# à nous');
    expect(readMapFile(file, 'fr').tables).toHaveLength(2);
  });

  it('is refused with the word that is none', () => {
    fresh();
    writeFileSync(file, 'tables:\n  - columns:\n      - { title: A, is: telefone }\n');
    expect(() => readMapFile(file, 'fr')).toThrow(/telefone/);
    writeFileSync(file, 'tables: [');
    expect(() => readMapFile(file, 'fr')).toThrow(/import-map\.yaml/);
  });
});

describe('npm run import', () => {
  const dir = path.join(import.meta.dirname, '..', '..', '.cache', 'test', 'import-command');
  const run = async (...args: string[]) => {
    rmSync(dir, { recursive: true, force: true });
    mkdirSync(dir, { recursive: true });
    const guide = guideOf('command-guide');
    writeFileSync(path.join(dir, 'liste.csv'), 'Coopérative;Tél\nCoop A;0685000001\n');
    const said: string[] = [];
    const say = (line: string) => void said.push(line);
    const world = {
      env: { LANG: 'fr' },
      cacheDir: dir,
      now: NOW,
      signal: new AbortController().signal,
      print: say,
      printError: say,
      isTerminal: false,
    };
    return {
      code: await main(
        ['import', ...args.map((arg) => (arg.endsWith('.csv') ? path.join(dir, arg) : arg)), '--content', guide.dir],
        world,
      ),
      said,
    };
  };

  it('prints a plan as data', async () => {
    const { code, said } = await run('liste.csv', '--format', 'json');
    expect(code).toBe(0);
    expect(Plan.parse(JSON.parse(said[0] ?? '')).cooperatives).toHaveLength(1);
    expect(readFileSync(path.join(dir, 'import-map.yaml'), 'utf8')).toContain('"Tél", is: "phone"');
  });

  it('names a file that is not there', async () => {
    expect(await run('autre.csv')).toMatchObject({ code: 2, said: [expect.stringContaining('autre.csv')] });
    expect(await run()).toMatchObject({ code: 2 });
  });

  it('writes nothing into the content, and refuses to be told to', async () => {
    expect(await run('liste.csv')).toMatchObject({ code: 0 });
    const guide = path.join(dir, '..', 'import-command-guide', 'content');
    expect(existsSync(path.join(guide, 'cooperatives', 'a'))).toBe(false);
    expect(await run('liste.csv', '--write')).toMatchObject({ code: 2 });
  });
});

it.each(['ar', 'fr'] as const)('is told in words, whatever is in it: %s', async (lang) => {
  const files = await Promise.all(LISTS.map(async ({ file, bytes }) => ({ name: file, bytes: await bytes() })));
  const { plan } = await makePlan(files, guideOf('words').read(), { tables: [] }, lang);
  const text = describePlan(plan, lang);
  for (const { value = '' } of plan.refused) expect(text).toContain(value.replace(/\s+/g, ' '));
  expect(plan.cells.used + plan.cells.noted + plan.cells.skipped + plan.cells.refused).toBe(plan.cells.total);
});

it('has a plan whose form is kept for programs', () => {
  const kept = path.join(import.meta.dirname, '..', '..', 'schemas', 'import-plan.schema.json');
  expect(readFileSync(kept, 'utf8')).toBe(planSchema());
});
