import { LANGS } from '../../../model/languages.ts';
import type { Text } from '../../../model/values/text.ts';

/** Letters that stand beside a folio on the narrowest page, with the words of a sample across from them. */
const MOST = 50;

/** A title as the head of a page: a long one ends after its last whole word that finds room. */
export function runningHead(title: Text): Text {
  const head: Text = {};
  for (const lang of LANGS) {
    const words = title[lang];
    if (words) head[lang] = words.length <= MOST ? words : `${words.slice(0, MOST).replace(/[\s,،;:.]+\S*$/u, '')}…`;
  }
  return head;
}
