import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Catalogue } from '../../src/model/catalogue.ts';
import type { Product } from '../../src/model/product.ts';

/** A town of the sample that one distributor serves and no cooperative is in. */
export const CASABLANCA = '06.141';

export const byWomen = ({ cooperative }: Product) => cooperative.women_led;
export const toCasablanca = ({ cooperative }: Product) =>
  cooperative.distributors.some(({ zones }) => zones.some(({ key }) => key === CASABLANCA));

/** The products among the results, in order. An unknown code is an error. */
export async function productsOf(page: Page, catalogue: Catalogue): Promise<Product[]> {
  const codes = await page.locator('.results > li[data-kind="product"] .code').allTextContents();
  return codes.map((code) => {
    const product = catalogue.products.find((one) => one.code === code.replace(/\s/g, ''));
    if (!product) throw new Error(`No product ${code}`);
    return product;
  });
}

/** Waits until every product in the results matches, or, without `all`, until some do not. */
export async function settled(page: Page, catalogue: Catalogue, such: (product: Product) => boolean, all = true) {
  await expect
    .poll(
      async () => {
        const products = await productsOf(page, catalogue);
        return products.length > 0 && products.every(such) === all;
      },
      { timeout: 30_000 },
    )
    .toBe(true);
}
