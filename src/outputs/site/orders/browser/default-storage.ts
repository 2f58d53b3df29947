import { createShelf, type Shelf } from './storage.ts';

/** What is kept on this phone for this guide. */
export const shelf: Shelf = createShelf(() => localStorage, window, `dalil ${import.meta.env.SITE_BASE ?? '/'} `);
