import type { Output } from '../output.ts';

/**
 * The printed books: `dist/print/<edition>.pdf`. Astro and the browser are loaded only when there is a book to make.
 */
export const print: Output = {
  id: 'print',
  channels: ['print'],
  byEdition: true,
  build: async (context) => (await import('./build.ts')).buildBooks(context),
};
