import type { Catalogue } from '../../model/catalogue.ts';
import { drawableText } from '../../model/values/drawable.ts';
import { LANGS } from '../../model/languages.ts';
import type { Piece } from '../../model/page.ts';

/**
 * The catalogue that the book can draw: texts and stories without the characters that no font of the book has. A text
 * that becomes empty in one language is dropped in favour of the other.
 */
export function drawableCatalogue(catalogue: Catalogue): Catalogue {
  // The catalogue has cycles: a cooperative refers to its products and they to it.
  const copies = new Map<object, object>();
  const copyOf = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    const known = copies.get(value);
    if (known) return known;
    const copy: object = Array.isArray(value) ? [] : isText(value) ? drawableWords(value) : {};
    copies.set(value, copy);
    if (!isText(value)) for (const [key, item] of Object.entries(value)) Object.assign(copy, { [key]: copyOf(item) });
    return copy;
  };
  const copy = copyOf(catalogue) as Catalogue;
  for (const page of copy.pages.flatMap((it) => Object.values(it.in))) {
    page.title = drawableText(page.title);
    page.body = page.body.map(drawablePiece);
  }
  return copy;
}

function drawablePiece(piece: Piece): Piece {
  if (typeof piece === 'string') return drawableText(piece);
  const { title, children } = piece;
  return { ...piece, title: title && drawableText(title), children: children.map(drawablePiece) };
}

/** Whether an object is a text: an object with nothing but strings by language. */
function isText(value: object): value is Record<string, string> {
  const entries = Object.entries(value);
  return (
    entries.length > 0 &&
    entries.every(([key, words]) => LANGS.some((lang) => lang === key) && typeof words === 'string')
  );
}

function drawableWords(text: Record<string, string>): Record<string, string> {
  const words = Object.entries(text).map(([lang, said]) => [lang, drawableText(said)] as const);
  const left = words.filter(([, said]) => said !== '');
  return Object.fromEntries(left.length > 0 ? left : words);
}
