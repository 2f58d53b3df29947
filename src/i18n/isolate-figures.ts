import type { Dir } from '../model/languages.ts';
import { figuresInElements } from './figures.ts';

/** Comments, what holds no text of the page, tags; to the end where one has none. Attributes may hold `>`. */
const PIECE =
  /<!--[\s\S]*?(?:-->|$)|<(script|style)\b[\s\S]*?(?:<\/\1>|$)|<(?<closing>\/?)(?<name>[a-zA-Z][\w:-]*)(?<attributes>(?:"[^"]*(?:"|$)|'[^']*(?:'|$)|[^"'>])*)(?:>|$)/g;
const VOID = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);
/** Read from the left already, or without elements in them. */
const LEFT_ALONE = new Set(['bdi', 'code', 'pre', 'svg', 'title', 'textarea', 'option']);

/**
 * Makes every group of figures in the Arabic texts of a document an island that is read from the left, and keeps those
 * of all texts on one line, whoever wrote the text and whatever drew it. Attributes and what is an island already stay
 * as they are.
 *
 * @param html well-formed, as templates draw it
 * @param dir of what is around it
 */
export function isolateFigures(html: string, dir: Dir = 'ltr'): string {
  /** Elements that change how their text is read, the innermost last; each knows how many of its name are open in it. */
  const open: { name: string; depth: number; dir: Dir | 'leave' }[] = [];
  const words = (text: string) => {
    const { dir: read } = open.at(-1) ?? { dir };
    return read === 'leave' ? text : figuresInElements(text, read);
  };
  let isolated = '';
  let from = 0;
  for (const { index, 0: piece, groups } of html.matchAll(PIECE)) {
    isolated += words(html.slice(from, index)) + piece;
    from = index + piece.length;
    const { name = '', closing, attributes = '' } = groups as Record<string, string | undefined>;
    const innermost = open.at(-1);
    if (!name || VOID.has(name) || attributes.endsWith('/')) continue;
    if (closing) {
      if (innermost?.name === name && --innermost.depth === 0) open.pop();
      continue;
    }
    const own = /\sdir="(ltr|rtl|auto)"/.exec(attributes)?.[1];
    if (LEFT_ALONE.has(name) || own === 'auto') open.push({ name, depth: 1, dir: 'leave' });
    else if (own) open.push({ name, depth: 1, dir: innermost?.dir === 'leave' ? 'leave' : (own as Dir) });
    else if (innermost?.name === name) innermost.depth += 1;
  }
  return isolated + words(html.slice(from));
}
