import { z } from 'zod';
import { VocabularyGroup } from '../model/vocabulary.ts';
import type { Report } from './report.ts';
import type { YamlSource } from './yaml/source.ts';
import { salvage } from './salvage.ts';

const GroupsList = z.strictObject({ groups: z.array(z.unknown()).default([]) });

/** Groups of `vocabulary.yaml`, each validated separately: a broken one does not remove the others. */
export function readVocabulary(source: YamlSource | undefined, report: Report): VocabularyGroup[] {
  const listed = source && salvage(GroupsList, source, report);
  return (listed?.groups ?? []).flatMap(
    (_raw, index) => (source && salvage(VocabularyGroup, source, report, ['groups', index])) ?? [],
  );
}
