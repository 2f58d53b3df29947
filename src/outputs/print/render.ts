import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { NamedSSRLoadedRendererValue } from 'astro';
import type { Plugin, ViteDevServer } from 'vite';
import type { Book } from './book.ts';
import type { OrderSheetProps, SpineProps } from './extras.ts';
import type { PlacedPictures } from './placements.ts';

const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));

/** Draws Astro templates in this process: no server listens, no file is watched. */
export interface Renderer {
  /** The whole book, or both halves of a two-direction book, as one HTML document. */
  book: (books: readonly Book[], pictures: PlacedPictures) => Promise<string>;
  /** The text of an editorial page, by its file. */
  editorial: (file: string, prose: Pick<Book, 'catalogue' | 'lang'>) => Promise<string>;
  /** The back of a book between its covers: its outside, then its inside. */
  spine: (props: SpineProps) => Promise<string>;
  /** The sheet a printer gets with the files. */
  orderSheet: (props: OrderSheetProps) => Promise<string>;
  close: () => Promise<void>;
}

/**
 * Opens the renderer. It costs a second or two, so a build opens one for all its editions.
 *
 * @throws the signal's reason as soon as it aborts, whatever is still being loaded
 */
export async function openRenderer(signal?: AbortSignal): Promise<Renderer> {
  signal?.throwIfAborted();
  const opening = open();
  if (!signal) return opening;
  const stop = Promise.withResolvers<never>();
  const abort = () => {
    stop.reject(signal.reason);
    opening.then((renderer) => renderer.close()).catch(() => undefined);
  };
  signal.addEventListener('abort', abort, { once: true });
  try {
    return await Promise.race([opening, stop.promise]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

async function open(): Promise<Renderer> {
  // Nothing is sent to anyone while building.
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const server = await createServer();
  // Everything of Astro comes through Vite: with a second copy of its runtime, components would not be recognised.
  const module = async <T>(id: string) => (await server.ssrLoadModule(id)) as T;
  const { experimental_AstroContainer: Container } = await module<typeof import('astro/container')>('astro/container');
  const mdx = await module<{ default: NamedSSRLoadedRendererValue }>('@astrojs/mdx/server.js');
  const container = await Container.create();
  container.addServerRenderer({ name: 'astro:jsx', renderer: mdx.default });
  const component = async (file: string) => (await module<{ default: AstroComponentFactory }>(file)).default;
  const draw = async (template: string, props: object) => {
    const Template = await component(path.join(PROJECT, `src/outputs/print/sheets/${template}.astro`));
    return container.renderToString(Template, { props: { ...props }, partial: false });
  };
  return {
    book: (books, pictures) => draw('Book', { books, pictures }),
    spine: (props) => draw('Spine', props),
    orderSheet: (props) => draw('OrderSheet', props),
    editorial: async (file, prose) => {
      const Content = await component(file);
      const list = path.join(PROJECT, 'src/components/prose/components.ts');
      const { components } = await module<{ components: Record<string, AstroComponentFactory> }>(list);
      return container.renderToString(Content, { props: { components }, locals: { prose } });
    },
    close: () => server.close(),
  };
}

async function createServer(): Promise<ViteDevServer> {
  const [{ getViteConfig }, { default: mdx }, vite] = await Promise.all([
    import('astro/config'),
    import('@astrojs/mdx'),
    import('vite'),
  ]);
  const config = getViteConfig(
    {
      root: PROJECT,
      appType: 'custom',
      logLevel: 'error',
      server: { middlewareMode: true, hmr: false, ws: false },
      optimizeDeps: { noDiscovery: true, include: [] },
    },
    {
      root: PROJECT,
      configFile: false,
      logLevel: 'error',
      devToolbar: { enabled: false },
      integrations: [mdx()],
    },
  );
  const resolved = await config({ mode: 'production', command: 'serve' });
  // Astro would also start its development server for the pages of the site, and complain when we close before it is up.
  const plugins = (await Promise.all(resolved.plugins ?? [])).flat() as Plugin[];
  return vite.createServer({
    ...resolved,
    plugins: plugins.filter((plugin) => plugin?.name !== 'astro:server'),
    // Set here, for merging settings drops a null: without it Vite watches every folder of the project.
    server: { ...resolved.server, watch: null },
  });
}
