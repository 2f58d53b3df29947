import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { defineConfig } from 'astro/config';
import { parse } from 'yaml';
import { devContent } from './src/outputs/site/dev.ts';

// `npm start` passes site, base and the output folder itself (src/outputs/site/build.ts). What is read here serves
// `astro dev` and `astro check`.
const content = resolve(process.env.DALIL_CONTENT ?? 'content');

/** The public address of the catalogue being edited, or a local one while it has none. */
function publicAddress() {
  try {
    return new URL(parse(readFileSync(join(content, 'catalogue.yaml'), 'utf8')).address);
  } catch {
    return new URL('http://localhost:4321/');
  }
}

const address = publicAddress();

export default defineConfig({
  site: address.origin,
  base: address.pathname,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never', assets: '_assets' },
  devToolbar: { enabled: false },
  compressHTML: true,
  // No Markdown goes through Astro; its coloured code would need inline styles, which the CSP refuses.
  markdown: { syntaxHighlight: false },
  integrations: [devContent(content)],
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
    },
  },
  vite: {
    // A script or a picture inside the page would need an exception in the CSP.
    build: { assetsInlineLimit: 0 },
  },
});
