import { cooperativeOf } from '../../../../model/values/code-parts.ts';
import { part, place } from './dom.ts';
import type { Desk } from './order-draw.ts';
import { fill } from '../shared/message.ts';
import type { Line } from './order.ts';

/** What took the place of a retired code, and where it is: after `/{lang}/`. */
interface Successor {
  code: string;
  path: string;
}

/** What the page says about codes it cannot show, and about a list that came by link. */
export interface Notes {
  /** Says something that stays until the page is left. */
  say: (text: string) => void;
  codes: (missing: readonly Line[], unread: readonly Line[]) => void;
}

function paragraph(...content: (string | Element)[]): HTMLElement {
  const element = document.createElement('p');
  element.className = 'note';
  element.append(...content);
  return element;
}

/** Codes as islands: they are read left to right in any language. */
function islands(text: string, codes: readonly string[]): (string | Element)[] {
  const [before = '', after = ''] = text.split('{codes}');
  const marked = codes.flatMap((code, index) => {
    const island = document.createElement('bdi');
    island.dir = 'ltr';
    island.textContent = code;
    return index === 0 ? [island] : [' · ', island];
  });
  return [before, ...marked, after];
}

/**
 * @param remove takes the missing lines off the list
 */
export function createNotes({ root, words, home }: Desk, remove: () => void): Notes {
  const host = part(root, 'notes');
  const replaced = JSON.parse(root.dataset['retired'] ?? '{}') as Record<string, Successor>;
  const said: HTMLElement[] = [];
  let about = '';
  let codes: HTMLElement[] = [];

  const show = () => host && place(host, [...said, ...codes]);

  const linkToSuccessor = (code: string): (string | Element)[] => {
    const successor = replaced[code] ?? replaced[cooperativeOf(code)];
    if (!successor) return [];
    const link = document.createElement('a');
    link.href = home + successor.path;
    link.textContent = fill(words.replaced, { code: `\u2066${code}\u2069`, by: `\u2066${successor.code}\u2069` });
    return [' ', link];
  };

  return {
    say: (text) => {
      if (said.some((note) => note.textContent === text)) return;
      said.push(paragraph(text));
      show();
    },
    codes: (missing, unread) => {
      const gone = [...new Set(missing.map(({ code }) => code))];
      const waiting = [...new Set(unread.map(({ code }) => code))];
      const now = JSON.stringify([gone, waiting]);
      // Drawn anew only when it is another thing that is said.
      if (now === about) return;
      about = now;
      codes = [];
      if (gone.length > 0) {
        const button = document.createElement('button');
        button.type = 'button';
        button.className = 'button';
        button.textContent = words.remove;
        button.addEventListener('click', remove);
        codes.push(paragraph(...islands(words.missing, gone), ...gone.flatMap(linkToSuccessor), button));
      }
      if (waiting.length > 0) codes.push(paragraph(...islands(words.unread, waiting)));
      show();
    },
  };
}
