import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));

/** A classic script has no `import.meta`: its own address replaces `import.meta.url`. */
const withoutImportMeta: Plugin = {
  name: 'dalil-without-import-meta',
  enforce: 'pre',
  transform: (code) => (code.includes('import.meta.url') ? code.replaceAll('import.meta.url', 'location.href') : null),
};

/**
 * Bundles a script with its imports into one classic script: for the service worker, because older browsers refuse
 * modules there, and for pages opened from a disk, where all browsers do.
 *
 * @param entry path of a script, TypeScript or not
 */
export async function bundleScript(entry: string): Promise<string> {
  // Imported here: only a build needs Vite.
  const { build } = await import('vite');
  const result = await build({
    configFile: false,
    envFile: false,
    root: PROJECT,
    publicDir: false,
    logLevel: 'error',
    plugins: [withoutImportMeta],
    build: {
      write: false,
      // Browsers of 2020. Style sheets need those of 2022, which know cascade layers (Chrome 99, Safari 15.4).
      target: 'es2020',
      rolldownOptions: { input: entry, output: { format: 'iife', codeSplitting: false } },
      modulePreload: false,
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((it) => ('output' in it ? it.output : []));
  const code = outputs.flatMap((chunk) => (chunk.type === 'chunk' ? [chunk.code] : []));
  if (code.length !== 1 || code[0] === undefined) throw new Error(`${entry} became ${code.length} scripts, not one`);
  return code[0].trim();
}
