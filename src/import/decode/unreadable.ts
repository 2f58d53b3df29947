/** Why a file cannot be read; its text is `import:file.<code>`. */
export type FileFault =
  | 'missing'
  | 'empty'
  | 'locked'
  | 'password'
  | 'damaged'
  | 'web-page'
  | 'not-table'
  | 'too-large'
  | 'far-cell'
  | 'unsafe-names'
  | 'encoding';

/** A file that is refused as a whole: nothing of it was taken. */
export class UnreadableFile extends Error {
  override name = 'UnreadableFile';
  readonly code: FileFault;
  /** Its name, once whoever read it has told. */
  file = '';

  constructor(code: FileFault, cause?: unknown) {
    super(code, { cause });
    this.code = code;
  }
}
