/** A rectangle of whole pixels inside a picture, as sharp's `extract` takes it. */
export interface Crop {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Where a window of `size` must begin so that `point` (0–1) lies in its middle, without leaving `length`. */
function windowStart(length: number, size: number, point: number): number {
  return Math.round(Math.min(Math.max(point * length - size / 2, 0), length - size));
}

/**
 * The largest part of a picture that has the aspect and lies as nearly as it can around the focus.
 *
 * @param width pixels, once upright
 * @param height pixels, once upright
 * @param aspect width over height; undefined keeps the whole picture
 * @param focus shares of width and height from the top left
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
