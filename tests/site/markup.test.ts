import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { beforeAll, expect, test } from 'vitest';
import { builtSample } from '../built.ts';
import { pagesIn } from './pages.ts';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // Phones are kept on one line by CSS; with plain spaces they are copied and searched as people write them.
    'tel-non-breaking': 'off',
    // Titles hold names that a programme chose, in full.
    'long-title': 'off',
  },
});

let site: string;

beforeAll(async () => {
  site = join(await builtSample(), 'site');
});

test('every page is valid HTML', async () => {
  const faults: string[] = [];
  for (const { file, html } of pagesIn(site)) {
    const report = await validator.validateString(html, file);
    for (const { ruleId, message, line } of report.results.flatMap(({ messages }) => messages)) {
      faults.push(`${file}:${line} ${ruleId} ${message}`);
    }
  }
  expect(faults.slice(0, 20)).toEqual([]);
});
