import type { Output } from '../output.ts';

/** The bilingual website: `dist/site`. Astro is only loaded when there is a site to build. */
export const site: Output = {
  id: 'site',
  channel: 'web',
  build: async (context) => (await import('./build.ts')).buildSite(context),
};
