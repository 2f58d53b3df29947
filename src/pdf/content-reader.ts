// The lexical grammar of a content stream (ISO 32000-1, 7.2 and 7.8.2): operands, then their operator. Bytes are read
// as Latin-1 text, one character each, so positions are byte positions and writing the text back changes nothing.

/** The class of a byte: part of a word, white space, or a delimiter, which ends a word and begins a new token. */
const [WORD, WHITE, DELIMITER] = [0, 1, 2];
const KIND = new Uint8Array(256).fill(WORD);
for (const code of [0, 9, 10, 12, 13, 32]) KIND[code] = WHITE;
for (const character of '()<>[]{}/%') KIND[character.charCodeAt(0)] = DELIMITER;

const [BACKSLASH, OPEN, CLOSE, PERCENT] = [92, 40, 41, 37];

/** Walks through the operators of a content stream. Operands are sliced on demand: most operators are path segments. */
export class ContentReader {
  /** The current operator: `rg`, `Do`. An inline image is one operator, `BI`, from its start to its end. */
  name: string = '';
  /** Position of the first operand of the operator. */
  start = 0;
  /** Position after the name of the operator. */
  end = 0;
  private readonly text: string;
  private readonly from: number[] = [];
  private readonly to: number[] = [];
  private count = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** Moves to the next operator; false at the end of the stream. */
  next(): boolean {
    this.count = 0;
    let at = this.end;
    for (;;) {
      at = this.skipWhite(at);
      if (at >= this.text.length) return false;
      if (this.count === 0) this.start = at;
      const code = this.text.charCodeAt(at);
      const after = this.tokenEnd(at);
      if (isOperatorStart(code) && !isKeyword(this.text, at, after)) {
        this.name = this.text.slice(at, after);
        if (this.count === 0) this.start = at;
        this.end = this.name === 'BI' ? this.inlineImageEnd(after) : after;
        return true;
      }
      this.from[this.count] = at;
      this.to[this.count] = after;
      this.count += 1;
      at = after;
    }
  }

  get operandCount(): number {
    return this.count;
  }

  /** The text of an operand. Negative positions count back from the operator. */
  operand(position: number): string {
    const index = position < 0 ? this.count + position : position;
    return this.text.slice(this.from[index], this.to[index]);
  }

  number(position: number): number {
    return Number(this.operand(position));
  }

  private skipWhite(at: number): number {
    for (;;) {
      const code = this.text.charCodeAt(at);
      if (KIND[code] === WHITE) at += 1;
      else if (code === PERCENT) at = this.lineEnd(at);
      else return at;
    }
  }

  private lineEnd(at: number): number {
    while (at < this.text.length && this.text[at] !== '\n' && this.text[at] !== '\r') at += 1;
    return at;
  }

  /** The end of a token; an array or a dictionary is one token. */
  private tokenEnd(at: number): number {
    switch (this.text[at]) {
      case '(':
        return this.stringEnd(at);
      case '[':
        return this.bracketEnd(at + 1, ']');
      case '<':
        if (this.text[at + 1] === '<') return this.bracketEnd(at + 2, '>>');
        return this.after('>', at);
      case '/':
        return this.regularEnd(at + 1);
      default:
        return Math.max(at + 1, this.regularEnd(at));
    }
  }

  private regularEnd(at: number): number {
    while (at < this.text.length && KIND[this.text.charCodeAt(at)] === WORD) at += 1;
    return at;
  }

  private stringEnd(at: number): number {
    let depth = 0;
    for (; at < this.text.length; at += 1) {
      const code = this.text.charCodeAt(at);
      if (code === BACKSLASH) at += 1;
      else if (code === OPEN) depth += 1;
      else if (code === CLOSE) {
        depth -= 1;
        if (depth === 0) return at + 1;
      }
    }
    return at;
  }

  private bracketEnd(at: number, closing: ']' | '>>'): number {
    for (;;) {
      at = this.skipWhite(at);
      if (at >= this.text.length) return at;
      if (this.text.startsWith(closing, at)) return at + closing.length;
      at = this.tokenEnd(at);
    }
  }

  private after(closing: string, at: number): number {
    const found = this.text.indexOf(closing, at);
    return found < 0 ? this.text.length : found + closing.length;
  }

  private inlineImageEnd(at: number): number {
    const end = /\sEI(?=[\s]|$)/g;
    end.lastIndex = at;
    return end.test(this.text) ? end.lastIndex : this.text.length;
  }
}

/** Whether a token is an operator: it begins with a letter or a quote. */
function isOperatorStart(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 39 || code === 34;
}

/** Whether a word is one of the operands `true`, `false` and `null`. */
function isKeyword(text: string, from: number, to: number): boolean {
  const length = to - from;
  if (length !== 4 && length !== 5) return false;
  const word = text.slice(from, to);
  return word === 'true' || word === 'false' || word === 'null';
}
