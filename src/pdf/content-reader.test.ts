import { describe, expect, it } from 'vitest';
import { ContentReader } from './content-reader.ts';

function read(text: string): string[] {
  const reader = new ContentReader(text);
  const found: string[] = [];
  while (reader.next()) {
    const operands = Array.from({ length: reader.operandCount }, (_, index) => reader.operand(index));
    found.push([...operands, reader.name].join(' '));
  }
  return found;
}

describe('a content stream', () => {
  it('is read operator by operator', () => {
    expect(read('q 1 0 0 rg\n0 0 .5 -2 re f* Q')).toEqual(['q', '1 0 0 rg', '0 0 .5 -2 re', 'f*', 'Q']);
  });

  it('finds no operator inside strings, arrays, dictionaries and comments', () => {
    expect(read('(a \\) (1 0 0 rg) b) Tj')).toEqual(['(a \\) (1 0 0 rg) b) Tj']);
    expect(read('[(x) -20 <0041>] TJ')).toEqual(['[(x) -20 <0041>] TJ']);
    expect(read('/P <</MCID 3 /A [1 (>>)]>> BDC EMC')).toEqual(['/P <</MCID 3 /A [1 (>>)]>> BDC', 'EMC']);
    expect(read('% 1 0 0 rg\nS')).toEqual(['S']);
  });

  it('separates names, numbers and operators without spaces', () => {
    expect(read('/F1 12 Tf/G3 gs(x)Tj[1]0 d')).toEqual(['/F1 12 Tf', '/G3 gs', '(x) Tj', '[1] 0 d']);
    expect(read('true null x (a) \' 1 2 (b) "')).toEqual(['true null x', "(a) '", '1 2 (b) "']);
  });

  it('reads an inline image as one operator, whatever its bytes', () => {
    expect(read('BI /W 1 /H 1 ID \u00ff 1 0 0 rg EI Q')).toEqual(['BI', 'Q']);
  });

  it('gives the start and the end of an operator', () => {
    const text = 'q  1 0 0 rg Q';
    const reader = new ContentReader(text);
    reader.next();
    reader.next();
    expect(text.slice(reader.start, reader.end)).toBe('1 0 0 rg');
    expect(reader.number(-1)).toBe(0);
  });
});
