import type { Output } from '../output.ts';

/** The printed books: `dist/print/<edition>.pdf`. Astro and the browser are only loaded when there is one to make. */
export const print: Output = {
  id: 'print',
  channels: ['print'],
  byEdition: true,
  build: async (context) => (await import('./build.ts')).buildBooks(context),
};
