import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { install, isInstalled } from '../../setup/install.mjs';
import { withSetupLock } from '../../setup/lock.mjs';
import { SetupError } from '../../setup/texts.mjs';
import { sfntOf } from './sfnt.ts';

// Typst is an npm package with a native binary, installed in a folder of its own: Dalil itself does not need it.

const ROOT = path.resolve(import.meta.dirname, '../../..');
const FOLDER = path.join(ROOT, 'tools', 'bench');
/**
 * The package for this platform, not `@myriaddreamin/typst-ts-node-compiler`, which chooses one: it lists platform
 * packages missing from the registry, and then `npm ci` refuses its lock.
 */
const PACKAGE = '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu';

/** The part of the package that benches use. */
interface TypstPackage {
  NodeCompiler: {
    create: (options: { workspace: string; fontArgs: { fontPaths: string[] }[] }) => {
      pdf: (document: { mainFilePath: string }) => Uint8Array;
    };
  };
}

const loadPackage = () => createRequire(path.join(FOLDER, 'package.json'))(PACKAGE) as TypstPackage;

/**
 * Installs Typst unless present.
 *
 * @returns why it is unavailable: no network, or no build for this machine; undefined when it is available
 */
export async function installTypst(): Promise<string | undefined> {
  try {
    if (!isInstalled(FOLDER)) {
      await withSetupLock(ROOT, () => install({ root: ROOT, folder: FOLDER, node: process.execPath }));
    }
    loadPackage();
    return undefined;
  } catch (error) {
    if (error instanceof SetupError || (error as NodeJS.ErrnoException).code) return (error as Error).message;
    throw error;
  }
}

/** Writes the fonts of a plain book as files for Typst. Done once, before timing starts. */
export function writeFonts(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const weight of [400, 700]) {
    for (const [font, subset] of [
      ['gentium-book-plus', 'latin'],
      ['amiri', 'arabic'],
    ]) {
      const name = `${font}-${subset}-${weight}-normal`;
      const file = new URL(`./files/${name}.woff`, import.meta.resolve(`@fontsource/${font}`));
      writeFileSync(path.join(folder, `${name}.ttf`), sfntOf(readFileSync(fileURLToPath(file))));
    }
  }
}

/**
 * Compiles markup into a tagged PDF, Typst's default.
 *
 * @param file absolute path
 * @param root folder that Typst may read
 * @param fonts folder with the fonts
 */
export function compileTypst(file: string, root: string, fonts: string): Uint8Array {
  const { NodeCompiler } = loadPackage();
  const compiler = NodeCompiler.create({ workspace: root, fontArgs: [{ fontPaths: [fonts] }] });
  try {
    return compiler.pdf({ mainFilePath: file });
  } catch (error) {
    // Typst reports faults as an error code without a message.
    throw new Error(`Typst: ${(error as NodeJS.ErrnoException).code}`, { cause: error });
  }
}
