import type { Output } from './output.ts';
import { print } from './print/output.ts';
import { site } from './site/output.ts';

/** Everything Dalil publishes. A new output is a folder beside these two and a name in this list. */
export const OUTPUTS: readonly Output[] = [site, print];
