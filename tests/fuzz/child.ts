// Loads mutants one by one in a separate process, so that the parent can detect a hang or a crash.
import { linkSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { randomFrom } from '../../scripts/bench/random.ts';
import { BuildCache } from '../../src/build-cache/build-cache.ts';
import type { Diagnostic } from '../../src/diagnostics.ts';
import { RULES } from '../../src/load/rules/rules.ts';
import { load } from '../../src/load/load.ts';
import { wholeContent } from './content.ts';
import { mutant } from './mutation-list.ts';
import type { Mutant } from './mutations.ts';

/** Result of loading one mutant. `fault` is unacceptable for any mutant. */
export interface MutantResult {
  number: number;
  kind: string;
  /** CPU time: independent of other load. */
  milliseconds: number;
  fault?: string;
}

const NOW = new Date('2026-11-20T09:00:00Z');
const [folder = '', seed = '', from = '', to = ''] = process.argv.slice(2);

/** Diagnostics about a whole file or folder, without a line. */
const WHOLE =
  /^(content|catalogue|cooperative|story|translation|edition|personal-data)-(missing|none)$|^photo-unused$|^languages-swapped$|^files?-|^folder-|^name-|^faults-more$|^id-invalid$/;

const content = await wholeContent();

/** A copy of the original photo: hard links keep its date, so that it is decoded once. */
const PHOTO = 'cooperatives/zahra/photos/pot.jpg';
const kept = `${folder}-kept`;
mkdirSync(kept, { recursive: true });
writeFileSync(path.join(kept, 'pot.jpg'), content.get(PHOTO) ?? '');

function write(file: string, bytes: Buffer): void {
  const target = path.join(folder, file);
  mkdirSync(path.dirname(target), { recursive: true });
  if (bytes === content.get(PHOTO)) linkSync(path.join(kept, 'pot.jpg'), target);
  else writeFileSync(target, bytes);
}

function compose({ files, removed, makes }: Mutant): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [file, bytes] of new Map([...content, ...files])) {
    if (file !== makes?.path && file !== removed) write(file, bytes);
  }
  if (!makes) return;
  const target = path.join(folder, makes.path);
  mkdirSync(path.dirname(target), { recursive: true });
  if (makes.what === 'folder') mkdirSync(target);
  else if (makes.what === 'link') symlinkSync(makes.target ?? '', target);
  else execFileSync('mkfifo', [target]);
}

function faultOf({ wrong }: Mutant, diagnostics: Diagnostic[]): string | undefined {
  if (({} as Record<string, unknown>).polluted !== undefined) return 'an object of every program was changed';
  const unplaced = diagnostics.find(({ code, file, line }) => !file || (line === undefined && !WHOLE.test(code)));
  if (unplaced) return `${unplaced.code} has no place`;
  // A file name with hidden characters is reported with these written out.
  const named = (file: string) => file === wrong || file.startsWith(`${wrong?.trim()}<`);
  // Rules would report the original file too.
  const faults = diagnostics.filter(({ code }) => !(code in RULES));
  if (wrong !== undefined && !faults.some(({ file }) => named(file))) return `nothing is said of ${wrong}`;
  return undefined;
}

for (let number = Number(from); number < Number(to); number++) {
  // A generator per mutant: running it alone gives the same mutant as in a series.
  const made = mutant(content, randomFrom(Number(seed) * 1_000_003 + number));
  compose(made);
  process.send?.({ number, kind: made.kind, starts: true });
  const before = process.cpuUsage();
  let fault: string | undefined;
  try {
    const { diagnostics } = await load(folder, { now: NOW, cache: new BuildCache(kept) });
    fault = faultOf(made, diagnostics);
  } catch (error) {
    fault = String(error instanceof Error ? error.stack : error);
  }
  const { user, system } = process.cpuUsage(before);
  process.send?.({ number, kind: made.kind, milliseconds: (user + system) / 1000, fault } satisfies MutantResult);
}
for (const made of [folder, kept]) rmSync(made, { recursive: true, force: true });
process.disconnect?.();
