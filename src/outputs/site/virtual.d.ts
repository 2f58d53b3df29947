declare module 'virtual:dalil-pages' {
  import type { MDXInstance } from 'astro';

  /** The editorial pages that the loader accepted, by `<id>.<lang>`. */
  export const pages: Record<string, () => Promise<MDXInstance<Record<string, unknown>>>>;
}

declare module 'virtual:dalil-numbered-rules.css';
