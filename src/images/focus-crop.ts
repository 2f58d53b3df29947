/** A rectangle of whole pixels inside a picture, as sharp's `extract` takes it. */
export interface Crop {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Start of a window of `size` with `point` (0–1) at its centre, kept inside `length`. */
function windowStart(length: number, size: number, point: number): number {
  return Math.round(Math.min(Math.max(point * length - size / 2, 0), length - size));
}

/**
 * The largest crop with an aspect, as close as possible to the focus.
 *
 * @param width pixels, once upright
 * @param height pixels, once upright
 * @param aspect width over height; undefined keeps the whole picture
 * @param focus fractions of width and height from the top left
 */
export function focusCrop(
  width: number,
  height: number,
  aspect: number | undefined,
  focus: readonly [number, number],
): Crop {
  if (aspect === undefined) return { left: 0, top: 0, width, height };
  const cropWidth = Math.min(width, Math.max(1, Math.round(height * aspect)));
  const cropHeight = Math.min(height, Math.max(1, Math.round(width / aspect)));
  return {
    left: windowStart(width, cropWidth, focus[0]),
    top: windowStart(height, cropHeight, focus[1]),
    width: cropWidth,
    height: cropHeight,
  };
}
