declare module 'virtual:dalil-pages' {
  import type { MDXInstance } from 'astro';

  /** By `<id>.<lang>`: the editorial pages that the loader accepted. */
  export const pages: Record<string, () => Promise<MDXInstance<Record<string, unknown>>>>;
}
