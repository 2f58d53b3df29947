import type { Goods } from './cells/goods.ts';
import type { Towns } from './cells/towns.ts';

/** What the guide knows that lists are read with. */
export interface World {
  towns: Towns;
  goods: Goods;
}
