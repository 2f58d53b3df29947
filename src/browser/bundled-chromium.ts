import path from 'node:path';
import { OWN_BROWSER_FOLDER } from './find.mjs';

/** Our own Chromium is a build for servers: it knows the old headless mode only. */
export const OWN_ARGS: readonly string[] = ['--headless=shell'];

/** What our own Chromium needs to find the libraries and fonts beside it, and to keep its font cache in `scratch`. */
export function ownEnvironment(scratch: string): NodeJS.ProcessEnv {
  const libraries = path.join(OWN_BROWSER_FOLDER, 'al2023', 'lib');
  const inherited = process.env.LD_LIBRARY_PATH;
  return {
    LD_LIBRARY_PATH: inherited ? `${libraries}${path.delimiter}${inherited}` : libraries,
    FONTCONFIG_PATH: path.join(OWN_BROWSER_FOLDER, 'fonts'),
    XDG_CACHE_HOME: scratch,
  };
}
