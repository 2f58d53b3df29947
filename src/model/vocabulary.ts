import { z } from 'zod';
import { words } from './values/scalars.ts';

const word = words();

/**
 * Words that lead to the same things, in any language and script: `miel`, `عسل`, `3sel`. A word may be several words
 * long (`زيت العود`). With `covers`, they are the name of a family whose members have names of their own: whoever looks
 * for `bijoux` finds a `collier`, and not the other way round.
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

/** The content of `vocabulary.yaml`: what people call things, for the search only. Nothing of it is ever printed. */
export const VocabularyFile = z.strictObject({ groups: z.array(VocabularyGroup).default([]) });
