import { satteri } from '@astrojs/markdown-satteri';
import type { HastPluginDefinition, MdastPluginDefinition } from 'satteri';
import type { Plugin } from 'vite';
import { PAGE_FEATURES } from '../../load/texts/markdown.ts';
import { site } from './context.ts';

const PAGES = 'virtual:dalil-pages';

/**
 * Gives the site the text of each editorial page as an MDX module, `virtual:dalil-pages/<id>.<lang>.mdx`, and a function
 * for each of them, `virtual:dalil-pages`. The text is the one that the loader checked. The file is never read again: it
 * may have been changed since.
 */
export function editorialPages(): Plugin {
  return {
    name: 'dalil-editorial-pages',
    resolveId: (id) => (id.startsWith(PAGES) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${PAGES}`)) return undefined;
      const texts = new Map<string, string>(
        site().catalogue.pages.flatMap((page) =>
          Object.entries(page.in).map(([lang, { text }]) => [`${page.id}.${lang}`, text]),
        ),
      );
      // An empty front matter, so that no other is looked for: its `layout` would be imported.
      const name = /\/(.*)\.mdx$/.exec(id)?.[1];
      if (name) return `---\n---${texts.get(name) ?? ''}`;
      const entries = [...texts.keys()].map((key) => `'${key}': () => import('${PAGES}/${key}.mdx')`);
      return `export const pages = { ${entries.join(', ')} };`;
    },
  };
}

/** What stays out of the program that a page is compiled to: the loader either refused it, or published nothing of it. */
const unpublished: { inText: MdastPluginDefinition; inPage: HastPluginDefinition } = {
  inText: {
    name: 'dalil-no-pictures',
    image: (node, context) => context.removeNode(node),
    imageReference: (node, context) => context.removeNode(node),
  },
  inPage: {
    name: 'dalil-no-code',
    mdxjsEsm: (node, context) => context.removeNode(node),
    mdxFlowExpression: (node, context) => context.removeNode(node),
    mdxTextExpression: (node, context) => context.removeNode(node),
    // The CSP refuses a style of its own.
    element: { filter: ['th', 'td'], visit: (node, context) => context.setProperty(node, 'style', undefined) },
  },
};

/** Compiles pages as the loader parsed them. */
export const pageProcessor = satteri({
  features: PAGE_FEATURES,
  mdastPlugins: [unpublished.inText],
  hastPlugins: [unpublished.inPage],
});
