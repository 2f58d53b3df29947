import type { Bench } from './bench.ts';
import { loadBench } from './load.ts';
import { printBench } from './print.ts';
import { searchBench } from './search.ts';

/** Every bench there is, in the order they run. A new one: a file beside this one, and its line here. */
export const BENCHES: readonly Bench[] = [loadBench, printBench, searchBench];
