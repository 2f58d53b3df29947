import { z } from 'zod';
import type { Lang } from './languages.ts';
import { whole, freeText } from './values/scalars.ts';

/** The front matter of an editorial page, `pages/<id>.<lang>.mdx`. */
export const PageEntry = z.strictObject({
  title: freeText(),
  summary: freeText().optional(),
  /** Place in the site's footer; pages without one are reached by links only. */
  order: whole(0, 99).optional(),
});
export type PageEntry = z.infer<typeof PageEntry>;

/** Components allowed in a page, each with its attributes: plain strings. */
export const PAGE_COMPONENTS = { Notice: ['title'], Steps: [], Step: ['title'], Counts: [], Contacts: [] } as const;
export type PageComponent = keyof typeof PAGE_COMPONENTS;

/**
 * Part of a text, in reading order: safe HTML, or a component around further parts. When an element contains a
 * component, its opening tag is in the part before, its closing tag in the part after.
 */
export type Piece = string | { component: PageComponent; title?: string; children: Piece[] };

/** An editorial page in one language. */
export interface PageText {
  title: string;
  summary?: string;
  /** The checked MDX below the front matter. */
  text: string;
  /** Its rendered content, for outputs that do not compile MDX. */
  body: Piece[];
}

/** An editorial page in its available languages. */
export interface Page {
  id: string;
  order?: number;
  in: Partial<Record<Lang, PageText>>;
}
