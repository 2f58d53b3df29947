import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '..', '..');

/** A fake npm: records its call, then acts as the environment variable FAKE_NPM says. */
const NPM = `
const fs = require('node:fs'), path = require('node:path');
const { FAKE_NPM = '', FAKE_LOG, npm_config_cache = '' } = process.env;
fs.appendFileSync(FAKE_LOG, JSON.stringify({ cwd: process.cwd(), args: process.argv.slice(2), cache: npm_config_cache }) + '\\n');
console.log('added packages');
fs.rmSync('node_modules', { recursive: true, force: true });
const put = (name) => {
  fs.mkdirSync(path.join('node_modules', name), { recursive: true });
  fs.writeFileSync(path.join('node_modules', name, 'package.json'), '{}');
};
put('a');
if (FAKE_NPM === 'fails') process.exit(1);
if (/^[A-Z_0-9]+$/.test(FAKE_NPM)) {
  console.error('npm error code ' + FAKE_NPM + '\\nnpm error request to the registry failed');
  process.exit(1);
}
if (FAKE_NPM !== 'forgets') put('a-binary');
if (FAKE_NPM === 'slow') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000);
if (FAKE_NPM === 'hangs') setInterval(() => {}, 1000);
`;

/** A fake command line: prints its arguments, then acts as the test asks. */
const DALIL = `
const [task, asked, ...rest] = process.argv.slice(2);
// It installs its handlers before it prints: the test interrupts it at its first output.
if (asked === 'wait') {
  process.on('SIGINT', () => { console.log('tidied'); process.exit(130); });
  setInterval(() => {}, 1000);
}
console.log(JSON.stringify({ task, rest, telemetry: process.env.ASTRO_TELEMETRY_DISABLED }));
if (asked === 'exit') process.exit(Number(rest[0]));
`;

/** Result of a run of scripts/run.mjs. */
export interface Ran {
  code: number | null;
  signal: NodeJS.Signals | null;
  out: string;
  err: string;
}

/** A project folder with the real set-up, and fakes of npm and the command line. */
export class Playground {
  readonly root: string;
  readonly #npm: string;
  readonly #log: string;
  readonly #outer: string;

  constructor(name = 'Catalogue été زيت') {
    this.#outer = mkdtempSync(path.join(realpathSync(tmpdir()), 'dalil-setup-'));
    this.root = path.join(this.#outer, name);
    this.#npm = path.join(this.#outer, 'npm', 'bin', 'npm-cli.js');
    this.#log = path.join(this.#outer, 'npm.log');
    for (const file of [
      'scripts/run.mjs',
      'scripts/setup',
      'src/browser/find.mjs',
      'src/cli/language.mjs',
      'src/processes',
    ]) {
      cpSync(path.join(ROOT, file), path.join(this.root, file), { recursive: true });
    }
    this.write('package.json', '{ "type": "module" }');
    this.writeLock('1.0.0');
    this.write('scripts/dalil.ts', DALIL);
    mkdirSync(path.dirname(this.#npm), { recursive: true });
    writeFileSync(this.#npm, NPM);
  }

  write(file: string, content: string): void {
    mkdirSync(path.dirname(path.join(this.root, file)), { recursive: true });
    writeFileSync(path.join(this.root, file), content);
  }

  has(file: string): boolean {
    return existsSync(path.join(this.root, file));
  }

  /** A lock with one package, and one optional binary for this machine. `own` is the version of Dalil. */
  writeLock(version: string, own = '0.1.0'): void {
    const machine = { os: [process.platform], cpu: [process.arch], optional: true };
    const elsewhere = { os: ['aix'], cpu: ['ppc64'], optional: true };
    const packages = {
      '': { version: own },
      'node_modules/a': { version },
      'node_modules/a-binary': { version, ...machine },
      'node_modules/a-aix': { version, ...elsewhere },
    };
    this.write('package-lock.json', JSON.stringify({ packages }));
  }

  /** Recorded calls of npm. */
  installs(): { cwd: string; args: string[]; cache: string }[] {
    if (!existsSync(this.#log)) return [];
    const lines = readFileSync(this.#log, 'utf8').trim().split('\n');
    return lines.map((line) => JSON.parse(line) as { cwd: string; args: string[]; cache: string });
  }

  /** Starts `node scripts/run.mjs` from another folder. */
  start(args: string[], env: NodeJS.ProcessEnv = {}): { child: ChildProcess; ended: Promise<Ran> } {
    const child = spawn(process.execPath, [path.join(this.root, 'scripts', 'run.mjs'), ...args], {
      cwd: this.#outer,
      env: {
        PATH: path.join(this.#outer, 'nothing'),
        HOME: path.join(this.#outer, 'home'),
        LANG: 'fr_MA.UTF-8',
        npm_execpath: this.#npm,
        FAKE_LOG: this.#log,
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk) => {
      out += String(chunk);
    });
    child.stderr.on('data', (chunk) => {
      err += String(chunk);
    });
    const ended = new Promise<Ran>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code, signal) => resolve({ code, signal, out, err }));
    });
    return { child, ended };
  }

  run(args: string[], env: NodeJS.ProcessEnv = {}): Promise<Ran> {
    return this.start(args, env).ended;
  }

  [Symbol.dispose](): void {
    rmSync(this.#outer, { recursive: true, force: true });
  }
}
