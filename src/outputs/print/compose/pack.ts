/**
 * Fills pages one after the other with items of known height.
 *
 * @param room height of one page, in the unit of `height`
 * @returns at least one page; an item higher than a page gets a page of its own, and the fit check will report it
 */
export function pack<T>(items: readonly T[], height: (item: T) => number, room: number): T[][] {
  const pages: T[][] = [[]];
  let left = room;
  for (const item of items) {
    const page = pages.at(-1) as T[];
    const needed = height(item);
    if (needed > left && page.length > 0) {
      pages.push([item]);
      left = room - needed;
    } else {
      page.push(item);
      left -= needed;
    }
  }
  return pages;
}

/**
 * Like {@link pack}, with the same number of pages but filled as evenly as possible: the last page never holds a single
 * item that others could share.
 *
 * @param multiple the number of pages is rounded up to a multiple of this: the columns of a page
 */
export function packEvenly<T>(items: readonly T[], height: (item: T) => number, room: number, multiple = 1): T[][] {
  const heights = items.map(height);
  const pages = Math.ceil(pack(items, height, room).length / multiple) * multiple;
  const min = Math.ceil(heights.reduce((sum, each) => sum + each, 0) / pages);
  for (let even = min; even < room; even += 1) {
    const packed = pack(items, height, even);
    if (packed.length <= pages) return packed;
  }
  return pack(items, height, room);
}
