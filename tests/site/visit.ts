import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser } from '../../src/browser/launch.ts';
import { builtSample } from '../built.ts';
import { watch, type Watched } from './browser.ts';
import { serve, type StaticServer } from './serve.ts';

/** What most readers hold in their hand. */
export const PHONE = { viewport: { width: 360, height: 800 } };
export const DESKTOP = { viewport: { width: 1280, height: 900 } };
export const SCREENS = { phone: PHONE, desktop: DESKTOP };

/** A built site as a test file meets it, from its first test to its last. */
export interface Visit {
  /** The folder its files are in. */
  folder: string;
  /** Where that folder is opened, without a slash at its end: `http://127.0.0.1:4321`, `file:///…/usb`. */
  address: string;
  /** Opens a page that is listened to; it is empty until it goes somewhere, and has its own storage. */
  open: (options?: BrowserContextOptions) => Promise<Watched>;
}

/**
 * The site of the sample, served and in a browser until the tests beside this call are done.
 *
 * @param folder another built site, which need not be there before its tests
 * @param base path that site stands under, with a slash at both ends
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

/** The copy of the sample for a stick, as a double-click opens it: without any server. */
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
