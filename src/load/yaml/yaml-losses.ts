import { type Document, isPair, isScalar, isSeq, Lexer, type Node, type Scalar, visit, type YAMLMap } from 'yaml';
import { quoted } from './yaml-repair.ts';
import type { Path } from './source.ts';

// Valid YAML that drops part of the typed text.

/** A truncated text. */
export interface TruncatedText {
  offset: number;
  /** The part that YAML does not read as text. */
  value: string;
  /** The corrected field or line. */
  fixed: string;
}

/** A comma inside braces ends a text; the rest became a key without a value. `path` leads to the text. */
export function truncatedAtCommas(document: Document, text: string): (TruncatedText & { path: Path })[] {
  const found: (TruncatedText & { path: Path })[] = [];
  visit(document, {
    Map: (_key, map, ancestors) => {
      if (!map.flow) return;
      for (const [at, pair] of map.items.entries()) {
        const before = map.items[at - 1];
        if (pair.value !== null || !before?.value || !isScalar(before.value) || !isScalar(before.key)) continue;
        const key = String(before.key.value);
        const whole = text.slice(startOf(before.value), endOfEmptyKeys(map, at)).trim();
        const path = [...pathOf(ancestors, map), key];
        found.push({
          offset: startOf(pair.key),
          value: String((pair.key as Scalar).value),
          fixed: `${key}: ${quoted(whole)}`,
          path,
        });
      }
    },
  });
  return found;
}

/** End of the last consecutive key without a value. */
function endOfEmptyKeys(map: YAMLMap, from: number): number {
  const after = map.items.findIndex((pair, index) => index > from && pair.value !== null);
  const last = map.items[(after < 0 ? map.items.length : after) - 1];
  return (last?.key as Node | undefined)?.range?.[1] ?? 0;
}

function startOf(node: unknown): number {
  return (node as Node | null)?.range?.[0] ?? 0;
}

function pathOf(ancestors: readonly unknown[], node: unknown): Path {
  return ancestors.flatMap((step, at): (string | number)[] => {
    if (isPair(step)) return [String((step.key as Scalar).value)];
    // For a list item, the next ancestor gives the index; the last step is the group itself.
    return isSeq(step) ? [step.items.indexOf(ancestors[at + 1] ?? node)] : [];
  });
}

/** `Lot Al Khayal #12`: the `#` was meant as text. A real comment has a space after it. */
export function truncatedAtComments(text: string): TruncatedText[] {
  if (!/[ \t]#[^\s#]/.test(text)) return [];
  const found: TruncatedText[] = [];
  let offset = 0;
  for (const lexeme of new Lexer().lex(text)) {
    // The lexer marks document and scalar starts with control characters that are not in the text.
    if (lexeme === '\u0002' || lexeme === '\u001f' || lexeme === '\u0018') continue;
    if (/^#[^\s#]/.test(lexeme)) {
      const start = text.lastIndexOf('\n', offset) + 1;
      const before = text.slice(start, offset);
      if (/[^\s-]/.test(before))
        found.push({ offset, value: lexeme.trimEnd(), fixed: asText(before + lexeme.trimEnd()) });
    }
    offset += lexeme.length;
  }
  return found;
}

function asText(line: string): string {
  const [, key = '', value = ''] = /^((?:- +)*(?:[\p{L}\p{N}_-]+ *: *)?)(.*)$/u.exec(line.trim()) ?? [];
  return key + quoted(value);
}

/** `! Nouveau` is text, but YAML reads the `!` as an empty tag. */
export function keepExclamations(document: Document): void {
  visit(document, {
    Scalar: (_key, scalar) => {
      if (scalar.tag !== '!') return;
      scalar.value = `! ${String(scalar.value)}`;
      delete scalar.tag;
    },
  });
}
