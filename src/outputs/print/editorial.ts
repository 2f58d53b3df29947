import * as astro from 'astro/jsx-runtime';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { type EvaluateOptions, evaluate } from 'satteri';

/**
 * The component of an editorial page, made of its MDX by the processor that makes it for the site. The loader has
 * refused whatever is code in it (`src/load/pages.ts`); the components it names are passed as `components`.
 */
export async function editorialComponent(mdx: string): Promise<AstroComponentFactory> {
  const runtime = astro as unknown as Pick<EvaluateOptions, 'Fragment' | 'jsx' | 'jsxs'>;
  const features = { gfm: true, smartPunctuation: true };
  const { default: Content } = await evaluate(mdx, { ...runtime, features, elementAttributeNameCase: 'html' });
  return Content as AstroComponentFactory;
}
