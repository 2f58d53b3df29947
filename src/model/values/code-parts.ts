// Parts of a code already validated. Separate from code.ts, whose schemas the browser scripts do not need.

/** True for the code of a product or basket: `214-03`. A cooperative's code has one part: `214`. */
export function isProductCode(code: string): boolean {
  return code.includes('-');
}

/** The code of the cooperative in a product's code: `1202` of `1202-01`. */
export function cooperativeOf(code: string): string {
  return code.split('-', 1)[0] ?? code;
}

/** Numeric order: 999 before 1202, 999-01 before 1202-01, and a cooperative before its products. */
export function compareCodes(a: string, b: string): number {
  return place(a) - place(b);
}

/** No product has number 00: it stands for the cooperative. */
function place(code: string): number {
  const [cooperative = '', product = '00'] = code.split('-');
  return Number(cooperative + product);
}
