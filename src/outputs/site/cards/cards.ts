import type { CacheFolder } from '../../../build-cache/cache-folder.ts';
import { contentHash } from '../../../build-cache/content-hash.ts';
import { programHash } from '../../../build-cache/program.ts';
import { createQueue } from '../../../images/queue.ts';
import { CARD_SIZE, type ShareCard } from './card.ts';
import { readPalette } from './colours.ts';
import { drawCard } from './draw-card.ts';
import { createTextDrawer } from './draw-text.ts';
import { prepareCardFonts } from './fonts.ts';

/** Cards drawn concurrently: libvips uses several threads for each. */
const CONCURRENCY = 2;

/** Link previews of pages without a photo. */
export interface Cards {
  /** Starts to draw a card, unless it is cached. Its file name is known at once, so no page waits. */
  order: (card: ShareCard) => { name: string; width: number; height: number };
  /** Name and path of every ordered card, when all are drawn. */
  drawn: () => Promise<Map<string, string>>;
}

/**
 * Creates cards, cached between builds. The name of a card is a hash of its content, so pages with equal texts share
 * one. Fonts are prepared when the first card is drawn.
 *
 * @param characters characters that cards may contain
 */
export function createCards(options: { cache: CacheFolder; characters: Iterable<string>; signal: AbortSignal }): Cards {
  const { cache, characters, signal } = options;
  const recipe = programHash(import.meta.url);
  const enqueue = createQueue(CONCURRENCY, signal);
  const ordered = new Map<string, Promise<string>>();
  let tools: Promise<(card: ShareCard) => Promise<Buffer>> | undefined;

  async function prepare() {
    const [fonts, palette] = await Promise.all([prepareCardFonts(cache, characters), readPalette()]);
    const draw = createTextDrawer(fonts);
    return (card: ShareCard) => drawCard(card, draw, palette);
  }

  async function make(card: ShareCard): Promise<Buffer> {
    tools ??= prepare();
    return (await tools)(card);
  }

  return {
    order(card) {
      // The service worker does not cache names with this ending (offline/browser/request.ts).
      const name = `${contentHash(recipe, JSON.stringify(card)).slice(0, 16)}-share.jpg`;
      if (!ordered.has(name)) {
        const making = enqueue(() => cache.getOrMake(name, () => make(card)));
        // `drawn` reports errors: without this, Node would report an unhandled rejection.
        making.catch(() => undefined);
        ordered.set(name, making);
      }
      return { ...CARD_SIZE, name };
    },
    async drawn() {
      return new Map(await Promise.all([...ordered].map(async ([name, path]) => [name, await path] as const)));
    },
  };
}
