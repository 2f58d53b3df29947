import path from 'node:path';
import { z } from 'zod';

/** The name of a folder of the output: nothing outside it is ever meant. */
export const FolderName = z.string().regex(/^[a-z0-9-]+$/);

/** The output folder, and Dalil's internal folder in it, beside the published folders. */
export class OutputFolder {
  readonly out: string;
  /** Contains everything below. */
  readonly internal: string;
  readonly lock: string;
  /** The new version during a build. */
  readonly staging: string;
  /** The previous version during a swap. */
  readonly previous: string;
  /** Exists during a swap: its changes, for recovery. */
  readonly journal: string;
  /** The manifest: files made, by folder. */
  readonly manifest: string;

  constructor(out: string) {
    this.out = out;
    this.internal = path.join(out, '.dalil');
    this.lock = path.join(this.internal, 'lock');
    this.staging = path.join(this.internal, 'new');
    this.previous = path.join(this.internal, 'old');
    this.journal = path.join(this.internal, 'swap.json');
    this.manifest = path.join(this.internal, 'made.json');
  }
}
