import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { load } from '../../src/load/load.ts';
import type { Edition } from '../../src/model/edition.ts';
import { compose } from '../../src/outputs/print/compose/compose.ts';
import { INITIAL_ROOM } from '../../src/outputs/print/compose/room.ts';
import { NO_PICTURES } from '../../src/outputs/print/pictures/picture-slots.ts';
import { openRenderer, type Renderer } from '../../src/outputs/print/sheets/render.ts';
import { readPrint } from '../read-print.ts';
import { guideFromDocs, filesInDocs } from '../setup/guide-from-docs.ts';
import { type Ended, SmallGuide } from '../setup/small-guide.ts';

// The result for a new user who only follows the staff's guide.

/** Words of the sample and their Arabic forms: names, towns, the programme. */
const SAMPLE_WORDS = [
  'Anqaa Al Ward|Atr Al Khayal|Barq Al Kamoun|Bayt Al Hamama|Boustan Al Alwan|Ghaym Al Louz|Ghaymat Al Ghassoul',
  'Hadil Al Jaddat|Hikayat Al Khazaf|Jisr Al Houboub|Khoyout Al Fajr|Kitab Al Ajin|Lawn Al Hajar|Maraya Annaanaa',
  'Mirwahat Addoum|Nahlat|Nakhlat Al Marjan|Nasim Azzaatar|Qandil Al Asal|Qaws Qouzah|Rimal Al Halib|Safinat Assouf',
  'Sanabil Annoujoum|Tayr Al Henna|Tin Al Firouz|Wardat Achchams|Yad Al Horouf|Zaytounat Assahab|Darb Al Warda',
  'Jisr Annour|Tawsil Al Hadba|Nawras Express|Al Khayal Distribution|Souk Al Ahlam|Khouribga|Oued Zem|Hadba|Boujaâd|Boujniba',
  'Hattane|Bni Smir|Kasbat Troch|Boulanouare|Fqih Ben Salah|dalil.example.org|0685 00',
  'عنقاء الورد|عطر الخيال|برق الكمون|بيت الحمامة|بستان الألوان|غيم اللوز|هديل الجدات|حكاية الخزف|جسر الحبوب|خيوط الفجر',
  'كتاب العجين|لون الحجر|مرايا النعناع|مروحة الدوم|نحلة القمر|نخلة المرجان|نسيم الزعتر|قنديل العسل|قوس قزح|رمال الحليب',
  'سفينة الصوف|سنابل النجوم|طير الحناء|تين الفيروز|وردة الشمس|يد الحروف|زيتونة السحاب|خريبكة|وادي زم|برنامج هضبة|أبي الجعد',
].flatMap((line) => line.split('|'));

/** A cooperative code of the sample, 201 to 228, not part of a longer number. */
const SAMPLE_CODE = /(?<![\d.-])2(?:0[1-9]|1\d|2[0-8])-0\d(?![\d.])/;

const TEXT = /\.(?:html|js|json|css|txt|xml|vcf|webmanifest|svg)$/;

let guide: SmallGuide;
let ended: Ended;

const allFiles = () =>
  readdirSync(guide.outDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
const printed = async (edition: string, what = 'screen') =>
  (await readPrint(path.join(guide.outDir, 'print', `${edition}.${what}.pdf`))).pages;

describe('a guide made by following the staff’s guide', () => {
  beforeAll(async () => {
    guide = SmallGuide.of('new-guide', await guideFromDocs());
    ended = await guide.run('build');
  }, 90_000);

  it('is the same in both languages', () => {
    const [fr, ar] = [filesInDocs('fr'), filesInDocs('ar')];
    expect(Object.keys(fr)).toHaveLength(4);
    const read = (files: Record<string, string>) => Object.entries(files).map(([file, text]) => [file, parse(text)]);
    expect(read(ar)).toEqual(read(fr));
  });

  it('has no error, a site, a copy for a key and two books for the press', () => {
    expect(ended).toMatchObject({ code: 0 });
    expect(ended.said).not.toMatch(/Erreur|\berreurs?\b/);
    const files = allFiles().map((file) => path.relative(guide.outDir, file).replaceAll(path.sep, '/'));
    for (const file of ['site/index.html', 'usb/index.html', 'print/guide-fr.press.pdf', 'print/guide-ar.press.pdf']) {
      expect(files).toContain(file);
    }
  });

  it('contains no word of the sample', async () => {
    const found: string[] = [];
    const look = (where: string, bytes: Buffer, text: string) => {
      for (const word of SAMPLE_WORDS) if (bytes.includes(word)) found.push(`${where}: ${word}`);
      const code = SAMPLE_CODE.exec(text);
      if (code) found.push(`${where}: ${code[0]}`);
    };
    for (const file of allFiles()) {
      const where = path.relative(guide.outDir, file);
      const bytes = readFileSync(file);
      look(where, bytes, TEXT.test(file) ? bytes.toString() : '');
      if (!file.endsWith('.pdf')) continue;
      const text = (await readPrint(file)).pages.join('\n');
      look(where, Buffer.from(text), text);
    }
    expect(found).toEqual([]);
  }, 60_000);

  it('mentions no distributor, shop or order slip', async () => {
    const book = (await printed('guide-fr')).join('\n');
    expect(book).not.toMatch(/distributeur|points? de vente|livraison|livrer|Bon de commande/i);
    expect((await printed('guide-ar')).join('\n')).not.toMatch(/موزع|نقطة بيع|ورقة الطلب/);
  });

  it('gives an example of an order that can be placed', async () => {
    expect((await printed('guide-fr')).join('\n')).toMatch(/«\s*301-01, quantité 2, Ben Guerir\s*»/);
  });

  it('says who took the photos', async () => {
    expect((await printed('guide-fr'))[1]).toContain('Studio Azaghar');
  });
});

describe('a guide in one language', () => {
  const OTHER = { fr: /\p{Script=Arabic}+/gu, ar: /\p{Script=Latin}{3,}/gu };
  /** Names written in Latin letters in Arabic too. */
  const NAMES = /guide\.exemple\.ma|Studio Azaghar|OFL/g;
  let renderer: Renderer;

  beforeAll(async () => {
    renderer = await openRenderer();
  });

  it.each(['fr', 'ar'] as const)('prints no word of another: %s', async (lang) => {
    const files = await guideFromDocs();
    const one = SmallGuide.of(`new-guide-${lang}`, {
      ...files,
      'catalogue.yaml': `${String(files['catalogue.yaml'])}languages: [${lang}]\n`,
    });
    const { catalogues, diagnostics } = await load(one.contentDir, { now: new Date(one.now) });
    const edition = catalogues?.print.editions.find(({ id }) => id === `guide-${lang}`) as Edition;
    const { catalogue } = edition;
    const book = compose({ edition, catalogue, lang, before: 0, stories: {}, flowed: {}, room: INITIAL_ROOM });
    const html = await renderer.book([book], NO_PICTURES);
    const text = html.replace(/<(style|title)[\s\S]*?<\/\1>|<[^>]*>/g, ' ').replace(NAMES, '');
    expect(text.match(OTHER[lang])).toBeNull();
    expect(text).toContain(lang === 'fr' ? 'Coopérative Tamda' : 'تعاونية تمدة');
    // The book in the other language cannot be made, a page is missing, and translations are not reported.
    expect(diagnostics.map(({ code, file }) => `${code} ${file}`)).toEqual([
      `edition-language editions/guide-${lang === 'fr' ? 'ar' : 'fr'}.yaml`,
      'personal-data-none pages',
    ]);
  });
});
