import type { Output } from '../output.ts';

/** The website, `dist/site`, and its USB copy, `dist/usb`. Astro is imported only when a site is built. */
export const site: Output = {
  id: 'site',
  channels: ['web'],
  also: ['usb'],
  build: async (context) => (await import('./build.ts')).buildSite(context),
};
