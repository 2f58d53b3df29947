import { getViteConfig } from 'astro/config';
import { defineConfig } from 'vitest/config';
import { ABOUT_SAMPLE, isSampleThere } from './tests/setup/sample.ts';

/** Folders of tests that build a guide, or read the built sample. */
const BUILT = ['tests/{guides,print,safety,site}/**/*.test.ts'];

const left = isSampleThere() ? [] : ABOUT_SAMPLE;

/**
 * The sheets of the book come to Node itself (src/drawing/astro-modules.ts): Vitest, which would read them its own way,
 * keeps out of the module that draws them and of what it imports.
 */
const server = { deps: { external: [/src\/outputs\/print\/sheets\/render\.ts$/] } };

/** What a test waits for comes late on a busy machine, which is slow and not wrong. */
const expect = { poll: { timeout: 30_000 } };

/**
 * Two kinds of test.
 * `rules` builds nothing: functions and components beside the code, and what is true of the whole without a build.
 * `built` is about built guides: small ones that a test makes and builds by itself, and the sample in `content/`, which is
 * built once, for the first test that asks for it (tests/built.ts).
 */
export default defineConfig({
  test: {
    projects: [
      getViteConfig(
        {
          test: {
            name: 'rules',
            include: ['{src,scripts,tests}/**/*.test.ts'],
            exclude: [...BUILT, ...left],
            testTimeout: 60_000,
            hookTimeout: 60_000,
            // A process for each file would take as long again as the tests do.
            isolate: false,
            expect,
            server,
          },
        },
        // The project's own configuration would read the content, which components are not about. Spaces are the site's.
        { configFile: false, compressHTML: true },
      ),
      {
        test: {
          name: 'built',
          include: BUILT,
          exclude: left,
          globalSetup: ['tests/build.setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 600_000,
          expect,
          server,
        },
      },
    ],
  },
});
