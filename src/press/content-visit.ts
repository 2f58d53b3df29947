import { ContentReader } from '../pdf/content-reader.ts';
import type { Family } from './colour-space.ts';

/** The six numbers of an affine map in PDF: `x' = a x + c y + e`, `y' = b x + d y + f`. */
export type Matrix = readonly [number, number, number, number, number, number];

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The map that applies `inner` first, then `outer`. */
export function multiply(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner;
  const [A, B, C, D, E, F] = outer;
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

/** Visits the operators of a content stream. The results of `colour` and `space` replace the operator. */
export interface ContentVisitor {
  /** Returns the family of a colour space in the resources, or of a device space. */
  spaceOf: (name: string) => Family;
  /** Visits a colour, by its components, each 0 to 1. */
  colour: (space: Family, components: number[], stroke: boolean) => string | undefined;
  /** Visits a colour space that is selected by name. */
  space: (name: string, space: Family, stroke: boolean) => string | undefined;
  /** Visits a drawn image or form; `matrix` maps its unit square to the page (or to the form around it). */
  draw: (name: string, matrix: Matrix) => void;
  /** Visits an inline image. */
  inlineImage: () => void;
}

interface State {
  fill: Family;
  stroke: Family;
  matrix: Matrix;
}

/** Reads a content stream and returns it with the visitor's replacements. */
export function visitContent(text: string, visitor: ContentVisitor): string {
  const reader = new ContentReader(text);
  const saved: State[] = [];
  let state: State = { fill: 'gray', stroke: 'gray', matrix: IDENTITY };
  const pieces: string[] = [];
  let copied = 0;
  const replace = (by: string | undefined) => {
    if (by === undefined) return;
    pieces.push(text.slice(copied, reader.start), by);
    copied = reader.end;
  };
  const choose = (space: Family, stroke: boolean) => {
    state = stroke ? { ...state, stroke: space } : { ...state, fill: space };
  };
  const direct = (space: Family, count: number, stroke: boolean) => {
    choose(space, stroke);
    replace(visitor.colour(space, numbers(reader, count), stroke));
  };

  while (reader.next()) {
    switch (reader.name) {
      case 'q':
        saved.push(state);
        break;
      case 'Q':
        state = saved.pop() ?? state;
        break;
      case 'cm':
        state = { ...state, matrix: multiply(numbers(reader, 6) as unknown as Matrix, state.matrix) };
        break;
      case 'rg':
      case 'RG':
        direct('rgb', 3, reader.name === 'RG');
        break;
      case 'g':
      case 'G':
        direct('gray', 1, reader.name === 'G');
        break;
      case 'k':
      case 'K':
        direct('cmyk', 4, reader.name === 'K');
        break;
      case 'cs':
      case 'CS': {
        const stroke = reader.name === 'CS';
        const name = reader.operand(-1);
        const space = visitor.spaceOf(name);
        choose(space, stroke);
        replace(visitor.space(name, space, stroke));
        break;
      }
      case 'sc':
      case 'SC':
      case 'scn':
      case 'SCN': {
        const stroke = reader.name === 'SC' || reader.name === 'SCN';
        const space = stroke ? state.stroke : state.fill;
        // A pattern is selected by name; its own colours are read where it is defined.
        if (space !== 'pattern') replace(visitor.colour(space, numbers(reader, reader.operandCount), stroke));
        else if (reader.operandCount > 1) visitor.colour('other', [], stroke);
        break;
      }
      case 'Do':
        visitor.draw(reader.operand(-1), state.matrix);
        break;
      case 'BI':
        visitor.inlineImage();
        break;
    }
  }
  if (pieces.length === 0) return text;
  pieces.push(text.slice(copied));
  return pieces.join('');
}

function numbers(reader: ContentReader, count: number): number[] {
  return Array.from({ length: count }, (_, index) => reader.number(index - count));
}
