import type { Output } from '../output.ts';

/** The bilingual website, `dist/site`, and the copy of it that opens from a stick, `dist/usb`. Astro is only loaded when there is a site to build. */
export const site: Output = {
  id: 'site',
  channels: ['web'],
  also: ['usb'],
  build: async (context) => (await import('./build.ts')).buildSite(context),
};
