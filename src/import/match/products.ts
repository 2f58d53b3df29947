import { writtenPrice } from '../cells/price.ts';
import { comparableWord } from '../../model/values/letters.ts';
import { valueAt } from '../../load/yaml/source.ts';
import { originOf } from '../ledger.ts';
import type { World } from '../world.ts';
import type { Change, Missing, PlannedProduct } from '../plan.ts';
import type { ImportedProduct } from '../records/record.ts';
import type { Codes } from './codes.ts';
import { listAt, wordsOf } from './guide.ts';
import { isSamePrice, isSameSizeText, writtenNote } from './written.ts';

/** A product that was compared with those of its entry, and what it changes there. */
export interface ComparedProduct {
  planned: PlannedProduct;
  changes: Change[];
}

/** Compares a product with those of an entry; `products` grows with what is new. */
export function compareProduct(
  product: ImportedProduct,
  cooperative: string,
  products: unknown[],
  codes: Codes,
  world: World,
): ComparedProduct | undefined {
  const index = products.findIndex((other) => isSameProduct(other, product));
  const category = product.category?.value ?? world.goods.chapterOf(Object.values(product.name.value).join(' '));
  if (index < 0) return newProduct(product, cooperative, products, codes, category);
  const known = products[index];
  const changes = changesOf(product, known, ['products', index]);
  const number = String(valueAt(known, ['code']) ?? '');
  return {
    planned: planned(product, changes.length > 0 ? 'change' : 'same', `${cooperative}-${number}`, category, []),
    changes,
  };
}

/** The same name in a language that both have; of two of one name, the code of the list decides. */
function isSameProduct(known: unknown, product: ImportedProduct): boolean {
  if (product.code !== undefined && product.code === valueAt(known, ['code'])) return true;
  const name = wordsOf(valueAt(known, ['name']));
  return (['ar', 'fr'] as const).some(
    (lang) =>
      name[lang] !== undefined &&
      product.name.value[lang] !== undefined &&
      comparableWord(name[lang]) === comparableWord(product.name.value[lang]),
  );
}

function newProduct(
  product: ImportedProduct,
  cooperative: string,
  products: unknown[],
  codes: Codes,
  category: string | undefined,
): ComparedProduct | undefined {
  const number = codes.forProduct(cooperative);
  if (number === undefined) return undefined;
  const variants = product.variants.map(({ size, price }) => {
    const written = writtenPrice(price);
    return { ...(size !== undefined && { size }), ...(written !== undefined && { price: written }) };
  });
  const filled = variants.filter((variant) => Object.keys(variant).length > 0);
  const missing: Missing[] = [
    ...(category ? [] : ['category' as const]),
    ...(product.variants.every(({ size }) => size !== undefined) ? [] : ['size' as const]),
    ...(variants.every(({ price }) => price !== undefined) ? [] : ['price' as const]),
  ];
  const value = {
    code: number,
    ...(missing.length > 0 && { draft: true }),
    name: product.name.value,
    ...(category && { category }),
    ...Object.fromEntries([...product.fields].map(([field, told]) => [field, told.value])),
    ...(filled.length > 0 && { variants: filled }),
    ...(product.notes.length > 0 && { notes: product.notes.map(writtenNote) }),
  };
  const path = ['products', products.length];
  products.push(value);
  return {
    planned: planned(product, 'new', `${cooperative}-${number}`, category, missing),
    changes: [{ path, to: value, origin: originOf(product.name.cell) }],
  };
}

function changesOf(product: ImportedProduct, known: unknown, path: (string | number)[]): Change[] {
  const changes: Change[] = [];
  const origin = originOf(product.name.cell);
  const name = wordsOf(valueAt(known, ['name']));
  for (const lang of ['ar', 'fr'] as const) {
    const words = product.name.value[lang];
    if (words !== undefined && name[lang] === undefined)
      changes.push({ path: [...path, 'name', lang], to: words, origin });
  }
  const variants = listAt(known, 'variants');
  let count = variants.length;
  for (const { size, price, cell } of product.variants) {
    const written = writtenPrice(price);
    const at = originOf(cell);
    const exact = variants.findIndex((variant) => isSameSizeText(valueAt(variant, ['size']), size));
    // A price without a size is that of the only one there is.
    const found = exact < 0 && size === undefined && variants.length === 1 ? 0 : exact;
    if (found < 0) {
      if (size === undefined && written === undefined) continue;
      changes.push({
        path: [...path, 'variants', count++],
        to: { ...(size !== undefined && { size }), ...(written !== undefined && { price: written }) },
        origin: at,
      });
      continue;
    }
    const before = valueAt(variants[found], ['price']);
    if (written === undefined || isSamePrice(before, price)) continue;
    changes.push({
      path: [...path, 'variants', found, 'price'],
      ...(before !== undefined && { from: before }),
      to: written,
      origin: at,
    });
  }
  for (const [field, { value, cell }] of product.fields) {
    const before = valueAt(known, [field]);
    if (before === undefined) changes.push({ path: [...path, field], to: value, origin: originOf(cell) });
  }
  changes.push(
    ...newNotes(
      product.notes.map((note) => ({ written: writtenNote(note), origin: originOf(note.cell) })),
      known,
      path,
    ),
  );
  return changes;
}

/** Remarks that an entry does not have yet. */
export function newNotes(
  notes: { written: { text: string; from: string }; origin: Change['origin'] }[],
  known: unknown,
  path: (string | number)[],
): Change[] {
  const before = listAt(known, 'notes');
  const said = new Set(before.map((note) => String(valueAt(note, ['text']) ?? note)));
  const fresh = notes.filter(({ written }) => !said.has(written.text));
  return fresh.map(({ written, origin }, index) => ({
    path: [...path, 'notes', before.length + index],
    to: written,
    origin,
  }));
}

function planned(
  product: ImportedProduct,
  action: PlannedProduct['action'],
  code: string,
  category: string | undefined,
  missing: Missing[],
): PlannedProduct {
  return {
    action,
    code,
    name: product.name.value,
    ...(category && { category }),
    variants: product.variants.map(({ size, price }) => ({ ...(size !== undefined && { size }), price })),
    notes: product.notes.map(writtenNote),
    missing,
    origin: originOf(product.name.cell),
  };
}
