import type { Text } from '../../../../model/values/text.ts';
import { shortHash } from '../shared/short-hash.ts';

/** A key of four characters, hashed from the text of a size. It stays valid in saved orders when sizes are added. */
export function sizeKey(size: { text: Text }): string {
  return shortHash(size.text.fr ?? size.text.ar ?? '', 4);
}

/** The key of a basket's only size. It does not depend on the content of the basket. */
export const BASKET_SIZE = sizeKey({ text: { fr: 'panier' } });
