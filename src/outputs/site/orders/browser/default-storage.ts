import { createStorage, type TextStorage } from './storage.ts';

/** The texts this guide has saved in the browser. */
export const storage: TextStorage = createStorage(
  () => localStorage,
  window,
  `dalil ${import.meta.env.SITE_BASE ?? '/'} `,
);
