import path from 'node:path';
import { BUNDLED_BROWSER_FOLDER } from './find.mjs';

/** The bundled Chromium is a build for servers, which supports only the old headless mode. */
export const BUNDLED_ARGS: readonly string[] = ['--headless=shell'];

/**
 * Environment in which the bundled Chromium finds the libraries and fonts beside it; its font cache is in `scratch`.
 */
export function bundledEnvironment(scratch: string): NodeJS.ProcessEnv {
  const libraries = path.join(BUNDLED_BROWSER_FOLDER, 'al2023', 'lib');
  const inherited = process.env.LD_LIBRARY_PATH;
  return {
    LD_LIBRARY_PATH: inherited ? `${libraries}${path.delimiter}${inherited}` : libraries,
    FONTCONFIG_PATH: path.join(BUNDLED_BROWSER_FOLDER, 'fonts'),
    XDG_CACHE_HOME: scratch,
  };
}
