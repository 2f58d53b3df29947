import type { Plugin } from 'vite';
import { site } from './context.ts';

const ID = 'virtual:dalil-pages';

/**
 * Gives pages the editorial MDX that the loader accepted, as `virtual:dalil-pages`: a function per `<id>.<lang>`. A glob
 * would also compile files that were refused, and one broken file would stop the whole build.
 */
export function editorialPages(): Plugin {
  return {
    name: 'dalil-editorial-pages',
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    load(id) {
      if (id !== `\0${ID}`) return undefined;
      const entries = site().catalogue.pages.flatMap((page) =>
        Object.entries(page.in).map(
          ([lang, { file }]) =>
            `${JSON.stringify(`${page.id}.${lang}`)}: () => import(${JSON.stringify(file.replaceAll('\\', '/'))})`,
        ),
      );
      return `export const pages = {${entries.join(',\n')}};`;
    },
  };
}
