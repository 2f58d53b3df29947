import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { BASE, SmallGuide } from '../setup/small-guide.ts';

it('has room in a French book for stories that exist only in Arabic', async () => {
  const file = 'cooperatives/zahra/cooperative.yaml';
  const zahra = readFileSync(path.join(BASE, file), 'utf8');
  // Without photos and beside another cooperative, the story is in the band above the product.
  const guide = await SmallGuide.make('story-fallback', {
    [file]: zahra,
    'cooperatives/zahra/story.ar.md': 'سطر أول\n\nسطر ثان\n\nسطر ثالث\n\nسطر رابع\n',
    'cooperatives/nour/cooperative.yaml': zahra.replace('code: 201', 'code: 202').replace('Zahra', 'Nour'),
  });
  const { code, said } = await guide.run('build', '--only', 'print', '--edition', 'petit');
  expect(code, said).toBe(0);
  expect(existsSync(path.join(guide.outDir, 'print', 'petit.press.pdf')), said).toBe(true);
});
