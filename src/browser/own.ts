import path from 'node:path';

/**
 * The Chromium that set-up brings along on a Linux machine without one, unpacked by scripts/setup/unpack-browser.mjs.
 * It is a build for serverless machines: it has no sandbox helper, and its libraries and fonts lie beside it.
 */
const FOLDER = path.resolve(import.meta.dirname, '..', '..', 'tools', 'browser', 'chromium');

export const OWN_BROWSER = path.join(FOLDER, 'chromium');

export const OWN_ARGS: readonly string[] = ['--headless=shell'];

/** What our own Chromium needs to find its libraries and fonts, and to keep its font cache in `scratch`. */
export function ownEnvironment(scratch: string): NodeJS.ProcessEnv {
  const libraries = path.join(FOLDER, 'al2023', 'lib');
  const inherited = process.env['LD_LIBRARY_PATH'];
  return {
    LD_LIBRARY_PATH: inherited ? `${libraries}${path.delimiter}${inherited}` : libraries,
    FONTCONFIG_PATH: path.join(FOLDER, 'fonts'),
    XDG_CACHE_HOME: scratch,
  };
}
