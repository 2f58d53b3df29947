import { z } from 'zod';
import type { Lang } from './languages.ts';
import { whole } from './scalars.ts';

/** The front matter of an editorial page, `pages/<id>.<lang>.mdx`. */
export const PageEntry = z.strictObject({
  title: z.string().trim().min(1),
  summary: z.string().trim().min(1).optional(),
  /** Place in the site's footer; pages without one are reached by links only. */
  order: whole(0, 99).optional(),
});
export type PageEntry = z.infer<typeof PageEntry>;

/** An editorial page in the languages it exists in. `file` is an absolute path; `body` is the MDX under the front matter. */
export interface Page {
  id: string;
  order?: number;
  in: Partial<Record<Lang, { title: string; summary?: string; file: string; body: string }>>;
}
