/**
 * Fills pages one after the other with things of known height.
 *
 * @param room height of one page, in the unit of `height`
 * @returns at least one page; a thing higher than a page stands alone on one, and the fit check will speak of it
 */
export function pack<T>(things: readonly T[], height: (thing: T) => number, room: number): T[][] {
  const pages: T[][] = [[]];
  let left = room;
  for (const thing of things) {
    const page = pages.at(-1) as T[];
    const needed = height(thing);
    if (needed > left && page.length > 0) {
      pages.push([thing]);
      left = room - needed;
    } else {
      page.push(thing);
      left -= needed;
    }
  }
  return pages;
}

/**
 * The same on as few pages, filled as evenly as can be, so that the last one is not left with a lone thing.
 *
 * @param multiple the number of pages is rounded up to a multiple of this: columns of a page
 */
export function packEvenly<T>(things: readonly T[], height: (thing: T) => number, room: number, multiple = 1): T[][] {
  const heights = things.map(height);
  const pages = Math.ceil(pack(things, height, room).length / multiple) * multiple;
  const least = Math.ceil(heights.reduce((sum, each) => sum + each, 0) / pages);
  for (let even = least; even < room; even += 1) {
    const packed = pack(things, height, even);
    if (packed.length <= pages) return packed;
  }
  return pack(things, height, room);
}
