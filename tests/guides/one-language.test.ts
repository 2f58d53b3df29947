import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { DefaultLang } from '../../src/model/languages.ts';
import { COOPERATIVE, SmallGuide } from '../setup/small-guide.ts';
import { brokenLinks } from '../site/links.ts';
import { filesIn } from '../site/pages.ts';

// A guide in one language, written in two: readers see no second name, language switch or address in the other. It has
// no distributors and no points of sale: no page mentions any.

/** Letters, and words of the program that no entry of the guide contains. */
const FOREIGN: Record<DefaultLang, RegExp> = {
  fr: /[\u0600-\u06ff]|hreflang="ar"|\/ar\/|ar_AR|ar-MA/,
  ar: /Coopérative|Khouribga|Miel|Français|hreflang="fr"|\/fr\/|fr_FR|fr-MA/,
};
const NOT_THERE: Record<DefaultLang, RegExp> = {
  fr: /[Ll]ivr(?!e\b)|[Dd]istributeur|[Pp]oints? de vente|[Pp]anier|[Ff]oire/,
  ar: /التوصيل|موزع|نقط البيع|السلال|المعارض/,
};
const texts = /\.(?:html|json|webmanifest|xml|vcf|txt)$/;

describe.each(['fr', 'ar'] as const)('a guide in %s alone', (lang) => {
  const guide = SmallGuide.make(`only-${lang}`);
  let folder = '';

  beforeAll(async () => {
    const made = await guide;
    folder = join(made.outDir, 'site');
    const settings = readFileSync(join(made.contentDir, 'catalogue.yaml'), 'utf8');
    made.write('catalogue.yaml', `${settings}languages: [${lang}]\n`);
    made.write(
      'cooperatives/zahra/cooperative.yaml',
      COOPERATIVE.replace('contacts:', 'address: { ar: شارع, fr: Rue }\ncontacts:'),
    );
    made.write('cooperatives/zahra/story.fr.md', 'Une histoire de la Coopérative Zahra.\n');
    made.write('cooperatives/zahra/story.ar.md', 'حكاية التعاونية.\n');
    const { code, said } = await made.run('build', '--only', 'site');
    expect([code, said]).toEqual([0, said]);
  });

  test('has no trace of the other language', () => {
    const files = filesIn(folder).filter((file) => texts.test(file));
    expect(files.length).toBeGreaterThan(20);
    const found = files.flatMap((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      const trace = FOREIGN[lang].exec(file) ?? FOREIGN[lang].exec(text);
      return trace ? [`${file}: ${text.slice(Math.max(0, trace.index - 60), trace.index + 40)}`] : [];
    });
    expect(found).toEqual([]);
    expect(readFileSync(join(folder, lang, 'c/zahra/index.html'), 'utf8')).toMatch(lang === 'fr' ? /Zahra/ : /زهرة/);
  });

  test('opens at its root without asking for a language, and has no dead link', () => {
    expect(readFileSync(join(folder, 'index.html'), 'utf8')).toContain(
      `http-equiv="refresh" content="0;url=/${lang}/"`,
    );
    const { broken, followed } = brokenLinks(folder, 'https://example.org', '/');
    expect(broken).toEqual([]);
    expect(followed).toBeGreaterThan(100);
  });

  test('offers no page for missing kinds of entries', () => {
    for (const path of ['distributors', 'points-of-sale', 'baskets', 'events']) {
      expect([path, existsSync(join(folder, lang, path))]).toEqual([path, false]);
    }
    const pages = filesIn(folder).filter((file) => file.endsWith('.html'));
    const found = pages.flatMap((file) => {
      const words = readFileSync(join(folder, file), 'utf8')
        .replace(/<(script|style|template)[\s\S]*?<\/\1>/g, '')
        .replace(/ data-[\w-]+="[^"]*"/g, '');
      const trace = NOT_THERE[lang].exec(words);
      return trace ? [`${file}: ${words.slice(Math.max(0, trace.index - 60), trace.index + 40)}`] : [];
    });
    expect(found).toEqual([]);
  });
});
