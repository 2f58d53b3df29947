import { z } from 'zod';
import { VocabularyGroup } from '../model/vocabulary.ts';
import type { Report } from './report.ts';
import type { Source } from './source.ts';
import { validate } from './validate.ts';

const GroupsList = z.strictObject({ groups: z.array(z.unknown()).default([]) });

/** The groups of `vocabulary.yaml`, one by one: a broken one leaves the others. */
export function readVocabulary(source: Source | undefined, report: Report): VocabularyGroup[] {
  const listed = source && validate(GroupsList, source.value, source, report);
  return (listed?.groups ?? []).flatMap(
    (raw, index) => (source && validate(VocabularyGroup, raw, source, report, ['groups', index])) ?? [],
  );
}
