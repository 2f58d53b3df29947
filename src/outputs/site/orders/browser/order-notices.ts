import { cooperativeOf } from '../../../../model/values/code-parts.ts';
import { part, place } from './dom.ts';
import type { OrderView } from './order-draw.ts';
import { fill } from '../shared/message.ts';
import type { OrderLine } from './order.ts';

/** The replacement of a retired code; `path` is its page address after `/{lang}/`. */
interface Successor {
  code: string;
  path: string;
}

/** Notices about codes that cannot be shown, and about an order that came by link. */
export interface Notices {
  /** Adds a notice that stays until the visitor leaves the page. */
  say: (text: string) => void;
  codes: (missing: readonly OrderLine[], unread: readonly OrderLine[]) => void;
}

function paragraph(...content: (string | Element)[]): HTMLElement {
  const element = document.createElement('p');
  element.className = 'note';
  element.append(...content);
  return element;
}

/** Inserts codes at `{codes}`, each isolated left to right. */
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
 * @param remove removes the missing lines from the order
 */
export function createNotices({ root, words, home }: OrderView, remove: () => void): Notices {
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
      // A live region: redraw only when the codes changed.
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
