// What can be read off a code that is known to be one. Apart from code.ts, whose checks no script of a page needs.

/** Whether a code is of a product or a basket: `214-03`. A cooperative's has one part: `214`. */
export function isProductCode(code: string): boolean {
  return code.includes('-');
}

/** The code of the cooperative in a product's code: `1202` of `1202-01`. */
export function cooperativeOf(code: string): string {
  return code.split('-', 1)[0] ?? code;
}

/** Orders codes as they are counted: 999 before 1202, 999-01 before 1202-01, and a cooperative before its products. */
export function compareCodes(a: string, b: string): number {
  return place(a) - place(b);
}

/** No product is 00: that place is its cooperative's. */
function place(code: string): number {
  const [cooperative = '', product = '00'] = code.split('-');
  return Number(cooperative + product);
}
