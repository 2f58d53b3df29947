import type { Point } from './frame.ts';

/** Direction of a label from its point: in the drawing, not in the language. */
export type LabelDirection = 'right' | 'left' | 'both';

export interface Dot extends Point {
  r: number;
}

/** A placed name: its point on the baseline, and its direction. */
export interface Label extends Point {
  runs: LabelDirection;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const GAP = 4;
/** Letter metrics of our typeface as multiples of the font size: average width, ascent and descent. */
const LETTER = { arabic: 0.5, latin: 0.58 };
const ABOVE = 0.8;
const BELOW = 0.3;

function widthOf(name: string, size: number): number {
  return name.length * size * (/\p{Script=Arabic}/u.test(name) ? LETTER.arabic : LETTER.latin);
}

function boxOf({ x, y, runs }: Label, width: number, size: number): Box {
  const left = runs === 'right' ? x : runs === 'left' ? x - width : x - width / 2;
  return { left: left - 2, right: left + width + 2, top: y - ABOVE * size, bottom: y + BELOW * size };
}

const meet = (one: Box, other: Box) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/**
 * Places names beside their dots without covering a dot, another name or the edge. Earlier names are placed first.
 *
 * @param size font size in map units
 * @param taken names that are already placed
 * @returns the label of each dot; undefined where there is no room
 */
export function placeLabels(
  dots: readonly (Dot & { name: string })[],
  { width, height, size, taken = [] }: { width: number; height: number; size: number; taken?: (Label | undefined)[] },
): (Label | undefined)[] {
  // Letters may touch the corners of a dot's square, because the dot is round.
  const dotBoxes = dots.map(({ x, y, r }): Box => {
    const half = r - 3;
    return { left: x - half, right: x + half, top: y - half, bottom: y + half };
  });
  const used: Box[] = taken.flatMap((label, index) =>
    label ? [boxOf(label, widthOf(dots[index]?.name ?? '', size), size)] : [],
  );
  return dots.map((dot, index) => {
    if (taken[index]) return undefined;
    const { x, y, r, name } = dot;
    const level = y + (ABOVE - BELOW) * 0.5 * size;
    const below = y + r + GAP / 2 + ABOVE * size;
    const above = y - r - GAP / 2 - BELOW * size;
    const choices: Label[] = [
      { runs: 'right', x: x + r + GAP, y: level },
      { runs: 'left', x: x - r - GAP, y: level },
      { runs: 'both', x, y: below },
      { runs: 'both', x, y: above },
      { runs: 'right', x: x - r, y: below },
      { runs: 'left', x: x + r, y: below },
      { runs: 'right', x: x - r, y: above },
      { runs: 'left', x: x + r, y: above },
    ];
    for (const choice of choices) {
      const box = boxOf(choice, widthOf(name, size), size);
      const within = box.left > 0 && box.right < width && box.top > 0 && box.bottom < height;
      const free = dotBoxes.every((other, one) => one === index || !meet(box, other));
      if (!within || !free || used.some((other) => meet(box, other))) continue;
      used.push(box);
      return choice;
    }
    return undefined;
  });
}

/**
 * Separates dots that are too close for a thumb, moving them as little as possible. Deterministic.
 */
export function separateDots(
  spots: readonly Point[],
  apart: number,
  { width, height }: { width: number; height: number },
) {
  const moved = spots.map(({ x, y }) => ({ x, y }));
  for (let round = 0; round < 60; round += 1) {
    for (const [index, one] of moved.entries()) {
      for (const other of moved.slice(index + 1)) {
        const [dx, dy] = [other.x - one.x, other.y - one.y];
        const distance = Math.hypot(dx, dy);
        if (distance >= apart) continue;
        // Dots at the same position move sideways.
        const [alongX, alongY] = distance === 0 ? [1, 0] : [dx / distance, dy / distance];
        const push = (apart - distance) / 2;
        one.x -= alongX * push;
        one.y -= alongY * push;
        other.x += alongX * push;
        other.y += alongY * push;
      }
    }
    for (const spot of moved) {
      spot.x = Math.min(width - apart / 2, Math.max(apart / 2, spot.x));
      spot.y = Math.min(height - apart / 2, Math.max(apart / 2, spot.y));
    }
  }
  return moved;
}
