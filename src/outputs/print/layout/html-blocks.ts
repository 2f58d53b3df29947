import type { Lang } from '../../../model/languages.ts';

const TAG = /<(\/?)([a-z][a-z0-9]*)[^>]*?(\/?)>/gi;
const VOID = new Set(['br', 'hr', 'img']);

/** The outermost elements of sanitised HTML, in order. */
export function blocksOf(html: string): string[] {
  const blocks: string[] = [];
  let depth = 0;
  let start = 0;
  for (const match of html.matchAll(TAG)) {
    const [tag, closing, name = '', selfClosing] = match;
    if (selfClosing || VOID.has(name.toLowerCase())) continue;
    depth += closing ? -1 : 1;
    if (depth === 0 && closing) {
      const end = match.index + tag.length;
      blocks.push(html.slice(start, end).trim());
      start = end;
    }
  }
  const rest = html.slice(start).trim();
  return rest ? [...blocks, rest] : blocks;
}

/** The length of HTML to a reader: its characters without tags and spaces. */
export function textLength(html: string): number {
  return html.replace(TAG, '').replace(/\s+/g, '').length;
}

/**
 * Cuts a story in two after about `share` of its text: between paragraphs where possible, else between the sentences of
 * a paragraph whose only markup is line breaks.
 *
 * @param share 0 keeps nothing before the cut, 1 everything
 */
export function splitStory(html: string, share: number, lang: Lang): { here: string; after: string } {
  if (share >= 1) return { here: html, after: '' };
  let left = textLength(html) * share;
  const blocks = blocksOf(html);
  const here: string[] = [];
  while (blocks.length > 0) {
    const block = blocks[0] as string;
    const length = textLength(block);
    if (length > left) {
      const cut = splitParagraph(block, left, MIN_LETTERS, lang);
      // When not even one paragraph fits, the first sentences stay here, however short.
      const [first, second] = cut[0] || here.length > 0 ? cut : splitParagraph(block, left, 0, lang);
      if (first) here.push(first);
      blocks[0] = second;
      break;
    }
    here.push(block);
    blocks.shift();
    left -= length;
  }
  // A heading at the end belongs to the text after the cut.
  while (/^<h\d/.test(here.at(-1) ?? '')) blocks.unshift(here.pop() as string);
  return { here: here.join('\n'), after: blocks.join('\n') };
}

/** Minimum length of either part of a cut paragraph: the letters of about a line and a half. */
const MIN_LETTERS = 90;

function splitParagraph(block: string, room: number, min: number, lang: Lang): [string, string] {
  const [, tag, text] = /^(<p[^>]*>)((?:[^<]|<br>)*)<\/p>$/.exec(block) ?? [];
  if (tag === undefined || text === undefined) return ['', block];
  const max = Math.min(room, textLength(text) - min);
  let end = 0;
  for (const { index, segment } of new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(text)) {
    const length = textLength(text.slice(0, index + segment.length));
    if (length > max) break;
    if (length >= min) end = index + segment.length;
  }
  if (end === 0) return ['', block];
  const trimmed = (part: string) => part.replace(/^(?:\s|<br>)+|(?:\s|<br>)+$/g, '');
  return [`${tag}${trimmed(text.slice(0, end))}</p>`, `${tag}${trimmed(text.slice(end))}</p>`];
}
