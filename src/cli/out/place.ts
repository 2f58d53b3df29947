import path from 'node:path';
import { z } from 'zod';

/** The name of a folder of the output: nothing outside it is ever meant. */
export const FolderName = z.string().regex(/^[a-z0-9-]+$/);

/** The output folder, and Dalil's internal folder in it, beside the published folders. */
export class Place {
  readonly out: string;
  /** Contains everything below. */
  readonly own: string;
  readonly lock: string;
  /** The new version during a build. */
  readonly fresh: string;
  /** The previous version during a swap. */
  readonly former: string;
  /** Exists during a swap: its changes, for recovery. */
  readonly journal: string;
  /** The manifest: files made, by folder. */
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
