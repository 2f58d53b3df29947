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
