// Entry point of all npm scripts (package.json). Uses built-in modules only: runs on the machine's Node before anything
// is installed, installs missing parts, then starts the task.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser, BUNDLED_BROWSER } from '../src/browser/find.mjs';
import { exitLike, runProgram } from './setup/child.mjs';
import { install, isInstalled, pathWith } from './setup/install.mjs';
import { withSetupLock } from './setup/lock.mjs';
import { isSupportedNode, canRunSetup, bundledNode } from './setup/node.mjs';
import { FORMAT, TEST, verify } from './setup/steps.mjs';
import { Interrupted, SetupError, text } from './setup/texts.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const runtime = path.join(root, 'tools', 'runtime');
const browser = path.join(root, 'tools', 'browser');

const COMMANDS = ['build', 'check', 'search', 'import', 'dev', 'preview', 'schemas', 'bench', 'fuzz', 'release'];
const TASKS = [...COMMANDS, 'test', 'format', 'verify'];
/**
 * On Linux, glibc keeps memory per allocating thread, and picture processing has many threads: a book of 400 pages took
 * a quarter more. Other systems ignore these variables.
 */
const MALLOC_SETTINGS = { MALLOC_ARENA_MAX: '2', MALLOC_TRIM_THRESHOLD_: '131072', MALLOC_MMAP_THRESHOLD_: '131072' };
const NEED_BROWSER = ['build', 'test', 'verify', 'bench'];

/** The Node for the task: the present one if supported, else our own. @returns {Promise<string>} */
async function supportedNode() {
  const version = process.versions.node;
  if (isSupportedNode(version)) return process.execPath;
  const own = bundledNode(root);
  if (!own) {
    throw new SetupError(text('node-unavailable', { version, machine: `${process.platform}-${process.arch}` }));
  }
  await installOnce(runtime, 'installing-runtime', { node: process.execPath });
  return own;
}

/**
 * @param {string} node
 * @param {string} task
 */
async function ensureBrowser(node, task) {
  if (!NEED_BROWSER.includes(task)) return;
  const found = await findBrowser();
  if (found && found !== BUNDLED_BROWSER) return;
  if (`${process.platform}-${process.arch}` !== 'linux-x64') {
    console.error(text('browser-missing'));
    return;
  }
  const finish = async () => {
    const unpack = path.join(root, 'scripts', 'setup', 'unpack-browser.mjs');
    const { code, interrupted } = await runProgram(node, [unpack], { cwd: root });
    if (interrupted) throw new Interrupted(interrupted);
    if (code !== 0)
      throw new SetupError(text('install-failed', { reason: text('install-exit', { code: String(code) }) }));
  };
  await installOnce(browser, 'installing-browser', { node, finish });
}

/**
 * Installs a folder's packages if needed, one run at a time.
 *
 * @param {string} folder
 * @param {'installing-runtime' | 'installing-packages' | 'installing-browser'} message
 * @param {{ node: string, finish?: () => Promise<void> }} options
 */
async function installOnce(folder, message, options) {
  if (isInstalled(folder)) return;
  await withSetupLock(root, async () => {
    if (isInstalled(folder)) return;
    console.error(text(message));
    await install({ root, folder, ...options });
  });
}

/** @param {string} task @param {string[]} rest */
async function main(task, rest) {
  if (!canRunSetup(process.versions.node)) {
    throw new SetupError(text('node-too-old', { version: process.versions.node }));
  }
  if (!TASKS.includes(task)) throw new SetupError(text('task-unknown', { task, tasks: TASKS.join(', ') }));
  const node = await supportedNode();
  await installOnce(root, 'installing-packages', { node });
  await ensureBrowser(node, task);

  const env = { ...MALLOC_SETTINGS, ...process.env, PATH: pathWith(path.dirname(node)), ASTRO_TELEMETRY_DISABLED: '1' };
  const options = { cwd: root, env };
  if (task === 'verify') return verify(node, options, { tests: !rest.includes('--no-tests') });
  if (task === 'test') return runProgram(node, [...TEST, ...rest], options);
  if (task === 'format') return runProgram(node, [...FORMAT, ...rest], options);
  // Node 22 and 24 print an experimental warning for TypeScript on every start.
  const script = ['bench', 'fuzz', 'release'].includes(task) ? [`scripts/${task}.ts`] : ['scripts/dalil.ts', task];
  return runProgram(node, ['--disable-warning=ExperimentalWarning', ...script, ...rest], options);
}

try {
  exitLike(await main(process.argv[2] ?? 'build', process.argv.slice(3)));
} catch (error) {
  if (error instanceof Interrupted) exitLike({ code: null, signal: error.signal });
  if (!(error instanceof SetupError)) throw error;
  console.error(error.message);
  process.exit(2);
}
