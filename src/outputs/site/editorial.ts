import { satteri } from '@astrojs/markdown-satteri';
import type { HastPluginDefinition, MdastPluginDefinition } from 'satteri';
import type { Plugin } from 'vite';
import { PAGE_FEATURES } from '../../load/texts/markdown.ts';
import { site } from './context.ts';

const PAGES = 'virtual:dalil-pages';

/**
 * Provides the text of each editorial page as an MDX module, `virtual:dalil-pages/<id>.<lang>.mdx`, and a function that
 * imports each of them, in `virtual:dalil-pages`. It uses the text that the loader has checked: the file may have
 * changed since.
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
      // An empty front matter, or Astro would read one from the text and import its `layout`.
      const name = /\/(.*)\.mdx$/.exec(id)?.[1];
      if (name) return `---\n---${texts.get(name) ?? ''}`;
      const entries = [...texts.keys()].map((key) => `'${key}': () => import('${PAGES}/${key}.mdx')`);
      return `export const pages = { ${entries.join(', ')} };`;
    },
  };
}

/** Removes nodes that must not be compiled: the loader has refused them, or publishes nothing of them. */
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
    // The CSP forbids style attributes.
    element: { filter: ['th', 'td'], visit: (node, context) => context.setProperty(node, 'style', undefined) },
  },
};

/** Compiles pages with the same Markdown features as the loader. */
export const pageProcessor = satteri({
  features: PAGE_FEATURES,
  mdastPlugins: [unpublished.inText],
  hastPlugins: [unpublished.inPage],
});
