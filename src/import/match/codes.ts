/** The lowest code that is given to a cooperative of an empty guide. */
const FIRST = 201;
const LAST = 9999;
/** Products of one cooperative have two digits. */
const MOST_PRODUCTS = 99;

/** Codes that were given, also long ago; and the next ones. */
export class Codes {
  /** Of cooperatives and of baskets, which begin alike. */
  readonly #taken = new Set<number>();
  readonly #products = new Map<string, number>();
  #last = FIRST - 1;

  /** @param given every code that is taken or once was: `202`, `202-01` */
  constructor(given: Iterable<string>) {
    for (const code of given) {
      const [own = '', product] = code.split('-');
      this.#taken.add(Number(own));
      if (product === undefined && Number(own) <= LAST) this.#last = Math.max(this.#last, Number(own));
      this.#products.set(own, Math.max(this.#products.get(own) ?? 0, Number(product ?? 0)));
    }
  }

  /** The next code of a cooperative; undefined when all are given. */
  forCooperative(): string | undefined {
    do this.#last++;
    while (this.#taken.has(this.#last));
    return this.#last <= LAST ? String(this.#last) : undefined;
  }

  /** The next number of a product, `01`; undefined when its cooperative has as many as there can be. */
  forProduct(cooperative: string): string | undefined {
    const number = (this.#products.get(cooperative) ?? 0) + 1;
    if (number > MOST_PRODUCTS) return undefined;
    this.#products.set(cooperative, number);
    return String(number).padStart(2, '0');
  }
}
