import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_LANGS } from '../../src/model/languages.ts';
import { SmallGuide } from '../setup/small-guide.ts';
import { overflowInAllSizes } from '../site/axe.ts';
import { pagesIn } from '../site/pages.ts';
import { PHONE, visitSite } from '../site/visit.ts';

// Text that does not fit a phone in any layout: names of 90 letters, unbreakable addresses and words.

const WORD = 'anticonstitutionnellement'.repeat(3);
const ADDRESS = `https://sites.google.com/view/${'cooperativezahraproduitsduterroir'.repeat(2)}`;
const NAME = {
  ar: 'عسل الزعتر البري الأصيل المستخلص على البارد من خلايا الجبل العالي في قارورة زجاجية كبيرة جدا',
  fr: 'Miel de thym sauvage de la haute montagne, extrait à froid, en grand pot de verre à couvercle doré',
};
const yaml = (text: unknown) => JSON.stringify(text);

const guide = await SmallGuide.make('long-words', {
  'cooperatives/zahra/cooperative.yaml': `code: 201
name: ${yaml({ ar: `تعاونية ${NAME.ar}`, fr: `Coopérative ${NAME.fr}` })}
category: honey
commune: 05.311.01.07
address: ${yaml({ ar: `الطريق ${WORD}`, fr: `Route ${WORD}` })}
email: ${'adresse-electronique-de-la-cooperative'.replaceAll('-', '')}@programme-exemple.example.org
social: { website: ${ADDRESS} }
contacts:
  - phone: 0685 00 00 01
    person: ${yaml({ ar: WORD, fr: WORD })}
    hours: ${yaml({ ar: WORD, fr: WORD })}
delivery: ${yaml({ ar: WORD, fr: WORD })}
consent: { web: yes, print: yes, social: yes, date: 2026-10-01 }
products:
  - code: 01
    name: ${yaml(NAME)}
    category: honey
    description: ${yaml({ ar: `${WORD} ${ADDRESS}`, fr: `${WORD} ${ADDRESS}` })}
    ingredients: ${yaml({ ar: WORD, fr: WORD })}
    variants:
      - { size: 250 g, price: 12500 }
      - { size: 1 kg, price: on-request }
      - { size: ${yaml({ ar: 'قارورة زجاجية بقطارة وغطاء', fr: 'flacon en verre avec pipette et bouchon' })}, price: 45 }
  - code: 02
    name: ${yaml({ ar: `زيت ${WORD}`, fr: `Huile ${WORD}` })}
    category: honey
    variants: [{ size: 1 L, price: 90 }]
`,
  'cooperatives/zahra/story.fr.md': `# ${WORD}\n\nVoir ${ADDRESS} et ${WORD}.\n`,
  'cooperatives/zahra/story.ar.md': `${ADDRESS} ${WORD}\n`,
  'distributors/nakl.yaml': `name: ${yaml({ ar: `${NAME.ar} ${WORD}`, fr: `${NAME.fr} ${WORD}` })}
zones: ['05.311']
cooperatives: all
hours: ${yaml({ ar: WORD, fr: WORD })}
contacts: [{ phone: 0685 00 00 02, whatsapp: yes }]
`,
  'points-of-sale/dar.yaml': `name: ${yaml({ ar: `دار ${WORD}`, fr: `Maison ${WORD}` })}
kind: own-shop
commune: 05.311.01.07
address: ${yaml({ ar: WORD, fr: WORD })}
cooperatives: all
`,
  'pages/about.fr.mdx': `---\ntitle: ${WORD}\n---\n\n## ${WORD}\n\n${ADDRESS} ${WORD}\n`,
});
const site = visitSite({ folder: join(guide.outDir, 'site') });

beforeAll(async () => {
  const { code, said } = await guide.run('build', '--only', 'site');
  expect(said).not.toMatch(/erreurs? dans/);
  expect(code).toBe(0);
});

describe.each(DEFAULT_LANGS)('in %s', (lang) => {
  test('no page is wider than a phone, with letters of any size', async () => {
    const { page, close } = await site.open(PHONE);
    const faults: string[] = [];
    const paths = pagesIn(site.folder).map(({ path }) => path);
    for (const path of [...paths.filter((one) => one.startsWith(`${lang}/`)), `${lang}/search/?q=201`]) {
      await page.goto(`/${path}`);
      if (path.includes('?q=')) await page.locator('[data-part="rows"] > li').first().waitFor();
      for (const fault of await overflowInAllSizes(page)) faults.push(`${path}: ${fault}`);
    }
    await close();
    expect(paths).toContain(`${lang}/p/201-01/`);
    expect(paths).toContain(`${lang}/distributors/nakl/`);
    expect(faults).toEqual([]);
  });
});
