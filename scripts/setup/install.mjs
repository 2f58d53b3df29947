import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { runProgram } from './child.mjs';
import { findNpm } from './node.mjs';
import { npmFault, proxyOf } from './npm-faults.mjs';
import { Interrupted, SetupError, text } from './texts.mjs';

const NPM_CI = [
  'ci',
  // Whatever the user's npm settings omit: checks need dev dependencies, the machine's binaries are optional ones.
  '--include=dev',
  '--include=optional',
  // No package of ours needs install scripts (package.json, allowScripts), and older npm would run them unasked.
  '--ignore-scripts',
  '--no-audit',
  '--no-fund',
  '--no-update-notifier',
  '--loglevel=error',
];

/**
 * Whether a folder's packages match its lock completely. The stamp is written last, and npm empties node_modules first,
 * so an interrupted installation never counts.
 *
 * @param {string} folder holds package.json and package-lock.json
 */
export function isInstalled(folder) {
  const stamp = stampFile(folder);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(folder);
}

/**
 * Installs the packages of a folder exactly as locked.
 *
 * @param {{ root: string, folder: string, node: string, finish?: () => Promise<void> }} options `node` runs npm;
 *   `finish` is a further step that must succeed before the folder counts as installed
 * @throws {SetupError} with instructions; {Interrupted} when the user stops it
 */
export async function install({ root, folder, node, finish }) {
  const npm = findNpm();
  if (!npm) throw new SetupError(text('npm-missing'));
  rmSync(stampFile(folder), { force: true });
  const env = { ...process.env, ...npmCache(root), PATH: pathWith(path.dirname(node)) };
  let said = '';
  const options = {
    cwd: folder,
    env,
    aside: true,
    /** @param {string} words */
    listen: (words) => {
      said += words;
    },
  };
  const ended =
    'script' in npm
      ? await runProgram(node, [npm.script, ...NPM_CI], options)
      : await runProgram(npm.program, NPM_CI, { ...options, shell: npm.shell });
  if (ended.interrupted) throw new Interrupted(ended.interrupted);
  const fault = ended.code === 0 ? undefined : npmFault(said, env);
  if (fault) throw new SetupError(text(`install-${fault}`, { folder, proxy: proxyOf(env) ?? '—' }));
  if (ended.code !== 0) fail(text('install-exit', { code: ended.code ?? String(ended.signal) }));

  // npm ignores failed downloads of optional packages, and all binaries for this machine are optional.
  const missing = missingPackages(folder);
  if (missing.length > 0) fail(text('install-incomplete', { names: missing.slice(0, 3).join(', ') }));
  await finish?.();
  writeFileSync(stampFile(folder), fingerprint(folder));
}

/** PATH with a folder prepended. @param {string} folder */
export function pathWith(folder) {
  return [folder, process.env.PATH ?? process.env.Path ?? ''].filter(Boolean).join(path.delimiter);
}

/** @param {string} reason @returns {never} */
function fail(reason) {
  throw new SetupError(text('install-failed', { reason }));
}

/** @param {string} folder */
function stampFile(folder) {
  return path.join(folder, 'node_modules', '.dalil-stamp');
}

/**
 * Identifies the packages to install and the machine. The project's own entry is left out: a new version of Dalil with
 * the same packages installs nothing.
 *
 * @param {string} folder
 */
function fingerprint(folder) {
  const lock = readFileSync(path.join(folder, 'package-lock.json'), 'utf8');
  return createHash('sha256').update(packagesIn(lock)).update(`${process.platform}-${process.arch}`).digest('hex');
}

/** @param {string} lock */
function packagesIn(lock) {
  try {
    return JSON.stringify({ ...JSON.parse(lock).packages, '': undefined });
  } catch {
    // npm reports the fault in it.
    return lock;
  }
}

/**
 * A cache inside the project when npm's default cannot be written: no home folder, or a read-only one.
 *
 * @param {string} root
 * @returns {Record<string, string>}
 */
function npmCache(root) {
  const usual = process.env.npm_config_cache ?? path.join(homedir(), '.npm');
  try {
    mkdirSync(usual, { recursive: true });
    accessSync(usual, constants.W_OK);
    return {};
  } catch {
    return { npm_config_cache: path.join(root, '.cache', 'npm') };
  }
}

/**
 * Packages required by the lock on this machine and not installed.
 *
 * @param {string} folder
 * @returns {string[]}
 */
export function missingPackages(folder) {
  const { packages } = JSON.parse(readFileSync(path.join(folder, 'package-lock.json'), 'utf8'));
  return Object.entries(packages)
    .filter(([place, entry]) => place !== '' && isForThisMachine(entry))
    .map(([place]) => place)
    .filter((place) => !existsSync(path.join(folder, ...place.split('/'), 'package.json')));
}

/**
 * Optional packages count only when made for this machine. Others depend on the package that requires them.
 *
 * @param {{ optional?: boolean, devOptional?: boolean, peer?: boolean, os?: string[], cpu?: string[], libc?: string[]
 *   }} entry
 */
function isForThisMachine({ optional, devOptional, peer, os, cpu, libc }) {
  if (peer) return false;
  if (!optional && !devOptional) return true;
  if (!os || !cpu) return false;
  return os.includes(process.platform) && cpu.includes(process.arch) && (!libc || libc.includes(libcOfThisMachine()));
}

function libcOfThisMachine() {
  process.report.excludeNetwork = true;
  const report = /** @type {{ header?: { glibcVersionRuntime?: string } }} */ (process.report.getReport());
  return report.header?.glibcVersionRuntime ? 'glibc' : 'musl';
}
