import type { Text } from '../../../../model/values/text.ts';
import { shortHash } from '../shared/short-hash.ts';

/** Four letters and digits for a size, made from its words: a list kept for months finds it whatever was added since. */
export function sizeKey(size: { text: Text }): string {
  return shortHash(size.text.fr ?? size.text.ar ?? '', 4);
}

/** A basket has one size: its key never changes, whatever is put into it. */
export const BASKET_SIZE = sizeKey({ text: { fr: 'panier' } });
