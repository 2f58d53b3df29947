import { expect, test } from 'vitest';
import { hashesByPath } from '../setup/compare-folders.ts';
import { guideWithEverything } from '../setup/guide-with-everything.ts';

// The same content on the same day gives the same bytes, in any folder, at any hour and without a cache: anyone can
// rebuild a file and compare.

test('two cold builds in two folders are the same in every byte', async () => {
  const morning = await guideWithEverything('reproducible-a');
  const evening = await guideWithEverything('reproducible-another');
  morning.now = '2026-11-20T00:00:01Z';
  evening.now = '2026-11-20T23:59:58Z';
  for (const guide of [morning, evening]) expect(await guide.run('build')).toMatchObject({ code: 0 });

  const [first, second] = [hashesByPath(morning.outDir), hashesByPath(evening.outDir)];
  const kinds = ['booklet', 'cover', 'light', 'order', 'press', 'screen'].map((what) => `print/petit.${what}.pdf`);
  expect(Object.keys(first)).toEqual(expect.arrayContaining([...kinds, 'site/index.html', 'usb/index.html']));
  expect(Object.keys(first).filter((file) => file.startsWith('report/'))).not.toEqual([]);
  expect(second).toEqual(first);
});
