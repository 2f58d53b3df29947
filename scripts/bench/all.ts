import type { Bench } from './bench.ts';
import { loadBench } from './load.ts';
import { printBench } from './print.ts';
import { searchBench } from './search.ts';

/** All benches in running order. To add one: a file in this folder, and its line here. */
export const BENCHES: readonly Bench[] = [loadBench, printBench, searchBench];
