import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { editorialPages, pageProcessor } from './src/outputs/site/editorial.ts';
import { numberedRulesSheet } from './src/outputs/site/styles/numbered-rules.ts';

// What the commands share; each passes the rest itself: the output folder (src/outputs/site/build.ts), the content being
// written (src/outputs/site/dev/serve-dev.ts).
export default defineConfig({
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never', assets: '_assets' },
  devToolbar: { enabled: false },
  compressHTML: true,
  // Coloured code would need inline styles, which the CSP refuses.
  markdown: { syntaxHighlight: false },
  integrations: [mdx({ processor: pageProcessor })],
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
    plugins: [editorialPages(), numberedRulesSheet()],
    // A script or a picture inside the page would need an exception in the CSP.
    build: { assetsInlineLimit: 0 },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            // Modules that several scripts import are one file: eight small ones are a tenth larger when compressed.
            output: { codeSplitting: { groups: [{ name: 'shared', minShareCount: 2 }] } },
          },
        },
      },
    },
  },
});
