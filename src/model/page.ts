import { z } from 'zod';
import type { Lang } from './languages.ts';
import { whole, words } from './values/scalars.ts';

/** The front matter of an editorial page, `pages/<id>.<lang>.mdx`. */
export const PageEntry = z.strictObject({
  title: words(),
  summary: words().optional(),
  /** Place in the site's footer; pages without one are reached by links only. */
  order: whole(0, 99).optional(),
});
export type PageEntry = z.infer<typeof PageEntry>;

/** The components a page may use, each with the attributes it takes: plain words. */
export const PAGE_COMPONENTS = { Notice: ['title'], Steps: [], Step: ['title'], Counts: [], Contacts: [] } as const;
export type PageComponent = keyof typeof PAGE_COMPONENTS;

/**
 * A piece of a text, in reading order: HTML that is safe anywhere, or a component around further pieces. An element that
 * holds a component is opened in the piece before it and closed in the piece after it.
 */
export type Piece = string | { component: PageComponent; title?: string; children: Piece[] };

/** An editorial page in one language. */
export interface PageText {
  title: string;
  summary?: string;
  /** The MDX below the front matter, as it was checked. */
  text: string;
  /** What it comes to, for those who do not compile MDX. */
  body: Piece[];
}

/** An editorial page in the languages it exists in. */
export interface Page {
  id: string;
  order?: number;
  in: Partial<Record<Lang, PageText>>;
}
