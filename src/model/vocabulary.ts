import { z } from 'zod';
import { freeText } from './values/scalars.ts';

const word = freeText();

/**
 * Synonyms in any language and script: `miel`, `عسل`, `3sel`. A synonym may have several words (`زيت العود`). With
 * `covers`, they name a broader term: a search for `bijoux` finds a `collier`, but not the reverse.
 */
export const VocabularyGroup = z
  .strictObject({
    words: z.array(word).min(1),
    covers: z.array(word).default([]),
  })
  .refine(({ words, covers }) => words.length + covers.length > 1, {
    path: ['words', 0],
    params: { code: 'word-alone' },
  });
export type VocabularyGroup = z.infer<typeof VocabularyGroup>;

/** `vocabulary.yaml`: synonyms for search only, never printed. */
export const VocabularyFile = z.strictObject({ groups: z.array(VocabularyGroup).default([]) });
