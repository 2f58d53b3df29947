import path from 'node:path';
import { z } from 'zod';

/** The name of a folder of the output: nothing outside it is ever meant. */
export const FolderName = z.string().regex(/^[a-z0-9-]+$/);

/** The output folder, and what Dalil keeps in it for itself: all in one folder, beside those that are published. */
export class Place {
  readonly out: string;
  /** Everything below is in here. */
  readonly own: string;
  readonly lock: string;
  /** What is being made. */
  readonly fresh: string;
  /** What was there before, until the swap is over. */
  readonly former: string;
  /** There while folders are being swapped: what is to be done, for who has to go on with it. */
  readonly journal: string;
  /** The mark of ownership: what was made, by folder. */
  readonly mark: string;

  constructor(out: string) {
    this.out = out;
    this.own = path.join(out, '.dalil');
    this.lock = path.join(this.own, 'lock');
    this.fresh = path.join(this.own, 'new');
    this.former = path.join(this.own, 'old');
    this.journal = path.join(this.own, 'swap.json');
    this.mark = path.join(this.own, 'made.json');
  }
}
