import { getViteConfig } from 'astro/config';
import { defineConfig } from 'vitest/config';
import { ABOUT_SAMPLE, isSampleThere } from './tests/setup/sample.ts';

/**
 * The sheets of the book come to Node itself (src/drawing/astro-modules.ts): Vitest, which would read them its own
 * way, keeps out of the module that draws them and of what it imports.
 */
const server = { deps: { external: [/src\/outputs\/print\/sheets\/render\.ts$/] } };

const ofTheWhole = { server, testTimeout: 120_000, hookTimeout: 300_000 };

/**
 * Four kinds of test.
 * `unit`: functions, beside the code. `components`: Astro components, rendered in the Astro Container.
 * `whole`: what is true of the whole, with fixtures and small guides of their own.
 * `sample`: what is true of the guide in `content/`; these share one build of it (tests/build.setup.ts).
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['src/components/**', 'src/outputs/**/*.component.test.ts'],
          server,
        },
      },
      getViteConfig(
        {
          test: {
            name: 'components',
            include: ['src/components/**/*.test.ts', 'src/outputs/**/*.component.test.ts'],
            testTimeout: 30_000,
          },
        },
        // The project's own configuration would read the content, which components are not about. Spaces are the site's.
        { configFile: false, compressHTML: true },
      ),
      { test: { name: 'whole', include: ['tests/**/*.test.ts'], exclude: ABOUT_SAMPLE, ...ofTheWhole } },
      ...(isSampleThere()
        ? [{ test: { name: 'sample', include: ABOUT_SAMPLE, globalSetup: ['tests/build.setup.ts'], ...ofTheWhole } }]
        : []),
    ],
  },
});
