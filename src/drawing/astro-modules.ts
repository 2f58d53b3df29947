import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transform } from '@astrojs/compiler-rs';

// Lets Node import Astro components, and the text (`?raw`) or the data URL (`?inline`) of a file, as Vite does for the
// site. Documents are drawn without a bundler, which would take a second to start and 200 MB.

const QUERY = /\?(raw|inline)$/;

/** Whether the hooks are registered. */
let registered = false;

/** Lets this process import Astro components without styles or scripts of their own; others are for the site. */
export function importAstro(): void {
  if (registered) return;
  registered = true;
  registerHooks({
    resolve(specifier, context, next) {
      const query = QUERY.exec(specifier)?.[0];
      if (!query) return next(specifier, context);
      const { url } = next(specifier.slice(0, -query.length), context);
      return { url: `${url}${query}`, format: 'module', shortCircuit: true };
    },
    load(url, context, next) {
      const query = QUERY.exec(url);
      if (query) return asText(url.slice(0, query.index), query[1] === 'inline');
      if (url.endsWith('.astro')) return { format: 'module', source: compile(fileURLToPath(url)), shortCircuit: true };
      return next(url, context);
    },
  });
}

function asText(url: string, inline: boolean) {
  const bytes = readFileSync(fileURLToPath(url));
  const text = inline ? `data:font/woff2;base64,${bytes.toString('base64')}` : bytes.toString('utf8');
  return { format: 'module', source: `export default ${JSON.stringify(text)};`, shortCircuit: true };
}

/** An Astro component compiled to a module with Astro's default options. */
function compile(file: string): string {
  const { code, diagnostics, css, scripts } = transform(readFileSync(file, 'utf8'), {
    filename: file,
    compact: 'jsx',
    internalURL: 'astro/compiler-runtime',
    astroGlobalArgs: '',
    resultScopedSlot: true,
    sourcemap: 'inline',
    resolvePath: (specifier) => specifier,
  });
  const error = diagnostics.find(({ severity }) => severity === 'error');
  if (error) throw new SyntaxError(`${file}:${error.labels[0]?.line}: ${error.text}`);
  if (css.length + scripts.length > 0)
    throw new Error(`${file}: a component with styles or scripts cannot be drawn without the site's bundler`);
  return code;
}
