import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser } from '../../src/browser/launch.ts';
import { builtSample } from '../built.ts';
import { watch, type Watched } from './browser.ts';
import { serve, type StaticServer } from './serve.ts';

/** A typical phone. */
export const PHONE = { viewport: { width: 360, height: 800 } };
export const DESKTOP = { viewport: { width: 1280, height: 900 } };
export const SCREENS = { phone: PHONE, desktop: DESKTOP };

/** A built site, served during a test file. */
export interface Visit {
  /** Folder of its files. */
  folder: string;
  /** Address of the folder, without a slash at its end: `http://127.0.0.1:4321`, `file:///…/usb`. */
  address: string;
  /** Opens an empty page with storage of its own, and records its events. */
  open: (options?: BrowserContextOptions) => Promise<Watched>;
}

/**
 * Serves the site of the sample and starts a browser, for the tests of the same file.
 *
 * @param folder another built site, which need not exist before the tests run
 * @param base base path of that site, with a slash at both ends
 */
export function visitSite({ folder, base }: { folder?: string; base?: string } = {}): Visit {
  let server: StaticServer;
  const find = async () => {
    const served = folder ?? join(await builtSample(), 'site');
    server = await serve(served, base);
    return { folder: served, address: server.origin };
  };
  afterAll(() => server?.close());
  return visit(find);
}

/** The USB copy of the sample, opened from the disk. */
export function visitStick(): Visit {
  return visit(async () => {
    const folder = join(await builtSample(), 'usb');
    return { folder, address: pathToFileURL(folder).href };
  });
}

type Place = Pick<Visit, 'folder' | 'address'>;

function visit(find: () => Promise<Place>): Visit {
  let place: Place;
  let browser: Browser;
  beforeAll(async () => {
    place = await find();
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());
  return {
    get folder() {
      return place.folder;
    },
    get address() {
      return place.address;
    },
    open: (options) => watch(browser, place.address, options),
  };
}
