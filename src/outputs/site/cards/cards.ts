import type { CacheFolder } from '../../../build-cache/cache-folder.ts';
import { contentHash } from '../../../build-cache/content-hash.ts';
import { programHash } from '../../../build-cache/program.ts';
import { createQueue } from '../../../images/queue.ts';
import { CARD_SIZE, type ShareCard } from './card.ts';
import { readPalette } from './colours.ts';
import { drawCard } from './draw-card.ts';
import { createTextDrawer } from './draw-text.ts';
import { prepareCardFonts } from './fonts.ts';

/** Cards drawn at once. libvips threads each of them already. */
const AT_ONCE = 2;

/** TextImage pictures for pages that have no photo to share. */
export interface Cards {
  /** Begins to draw a card where it was not drawn before. What it will be called is known at once: no page waits for it. */
  order: (card: ShareCard) => { name: string; width: number; height: number };
  /** Names and places of all that was ordered, once it is there. */
  drawn: () => Promise<Map<string, string>>;
}

/**
 * Cards from a cache that lives between builds: what is on a card gives its name, so pages that say the same thing have
 * the same one. Nothing is prepared before one has to be drawn.
 *
 * @param characters what the cards may say
 */
export function createCards(options: { cache: CacheFolder; characters: Iterable<string>; signal: AbortSignal }): Cards {
  const { cache, characters, signal } = options;
  const recipe = programHash(import.meta.url);
  const enqueue = createQueue(AT_ONCE, signal);
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
      // The ending says that it is for messengers: phones do not keep it (offline/browser/request.ts).
      const name = `${contentHash(recipe, JSON.stringify(card)).slice(0, 16)}-share.jpg`;
      if (!ordered.has(name)) {
        const making = enqueue(() => cache.file(name, () => make(card)));
        // Told by `drawn`, not by a promise that nobody was waiting for.
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
