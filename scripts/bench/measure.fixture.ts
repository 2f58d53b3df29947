/**
 * Holds that many megabytes and prints what would spoil an answer on standard output.
 *
 * @public run by name (measure.ts)
 */
export function hold(megabytes: number): number {
  const bytes = Buffer.alloc(megabytes * 1024 * 1024, 1);
  console.log('{');
  return bytes.length;
}

/** @public run by name (measure.ts) */
export function fail(): never {
  process.exit(3);
}
