import { resolve } from 'node:path';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { devContent } from './src/outputs/site/dev.ts';
import { editorialPages, pageProcessor } from './src/outputs/site/editorial.ts';

// `npm start` passes the address and the output folder itself (src/outputs/site/build.ts). What is read here serves
// `astro dev`, at the root of a local address, and `astro check`.
const content = resolve(process.env.DALIL_CONTENT ?? 'content');

export default defineConfig({
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never', assets: '_assets' },
  devToolbar: { enabled: false },
  compressHTML: true,
  // Coloured code would need inline styles, which the CSP refuses.
  markdown: { syntaxHighlight: false },
  integrations: [mdx({ processor: pageProcessor }), devContent(content)],
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
    plugins: [editorialPages()],
    // A script or a picture inside the page would need an exception in the CSP.
    build: { assetsInlineLimit: 0 },
  },
});
