import { LANGS } from '../../model/languages.ts';
import type { CooperativeFiles } from '../files/classify-files.ts';
import { readStory } from './prose.ts';
import type { CooperativeRecord } from '../records.ts';
import type { Report } from '../report.ts';

/** Reports refused parts of stories. A story that exceeds a limit is left out; its cooperative stays. */
export function checkStories(
  cooperatives: CooperativeRecord[],
  files: CooperativeFiles[],
  report: Report,
): CooperativeRecord[] {
  const byId = new Map(files.map((file) => [file.id, file]));
  return cooperatives.map((cooperative) => {
    const story = { ...cooperative.story };
    for (const lang of LANGS) {
      const file = byId.get(cooperative.id)?.stories[lang];
      if (!file) continue;
      const { faults } = readStory(story[lang] ?? '');
      for (const { code, values, line, column } of faults) {
        report.file(code === 'refused' ? 'markup-refused' : code, file, values, { line, column });
      }
      if (faults.some(({ code }) => code !== 'refused')) delete story[lang];
    }
    return { ...cooperative, story };
  });
}
