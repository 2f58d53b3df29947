import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));

/** A classic script has no `import.meta`; its own place is the nearest thing. */
const withoutImportMeta: Plugin = {
  name: 'dalil-without-import-meta',
  enforce: 'pre',
  transform: (code) => (code.includes('import.meta.url') ? code.replaceAll('import.meta.url', 'location.href') : null),
};

/**
 * Puts a script and everything it imports into one classic script: for a service worker, which older browsers do not
 * take as a module, and for pages opened from a disk, where modules are refused.
 *
 * @param entry path of a script, TypeScript or not
 */
export async function bundleScript(entry: string): Promise<string> {
  // Only loaded when there is a site to build.
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
      // Browsers of 2021, as the rest of the site.
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
