import { LANGS } from '../../../model/languages.ts';
import type { Text } from '../../../model/values/text.ts';

/** Maximum number of letters beside a folio on the narrowest page, with the sample notice on the other side. */
const MAX_LETTERS = 50;

/** A title as the running head of a page: a long title ends after the last whole word that fits. */
export function runningHead(title: Text): Text {
  const head: Text = {};
  for (const lang of LANGS) {
    const words = title[lang];
    if (words)
      head[lang] =
        words.length <= MAX_LETTERS ? words : `${words.slice(0, MAX_LETTERS).replace(/[\s,،;:.]+\S*$/u, '')}…`;
  }
  return head;
}
