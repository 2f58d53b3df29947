import type { Dir } from '../model/languages.ts';
import { wrapFigures } from './figures.ts';

/** Comments, elements without page text, tags; up to the end when unclosed. Attributes may contain `>`. */
const PIECE =
  /<!--[\s\S]*?(?:-->|$)|<(script|style)\b[\s\S]*?(?:<\/\1>|$)|<(?<closing>\/?)(?<name>[a-zA-Z][\w:-]*)(?<attributes>(?:"[^"]*(?:"|$)|'[^']*(?:'|$)|[^"'>])*)(?:>|$)/g;
const VOID = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);
/** Already left to right, or without child elements. */
const UNCHANGED = new Set(['bdi', 'code', 'pre', 'svg', 'title', 'textarea', 'option']);

/**
 * Isolates every group of figures in the Arabic texts of a document, and keeps figures of all languages on one line,
 * whatever wrote the text. Attributes and existing isolates stay unchanged.
 *
 * @param html well-formed, as the templates render it
 * @param dir direction of the surrounding document
 */
export function isolateFigures(html: string, dir: Dir = 'ltr'): string {
  /** Open elements that change how their text is read, innermost last, each with the open count of its name. */
  const open: { name: string; depth: number; dir: Dir | 'leave' }[] = [];
  const words = (text: string) => {
    const { dir: read } = open.at(-1) ?? { dir };
    return read === 'leave' ? text : wrapFigures(text, read);
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
    if (UNCHANGED.has(name) || own === 'auto') open.push({ name, depth: 1, dir: 'leave' });
    else if (own) open.push({ name, depth: 1, dir: innermost?.dir === 'leave' ? 'leave' : (own as Dir) });
    else if (innermost?.name === name) innermost.depth += 1;
  }
  return isolated + words(html.slice(from));
}
