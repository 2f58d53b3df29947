import { typesetHtml } from '../../i18n/format.ts';
import type { Edition } from '../../model/edition.ts';
import { dirOf, type Lang } from '../../model/languages.ts';
import { type Book, FORMATS } from './book.ts';
import { type Manuscript, storyParts } from './compose/manuscript.ts';
import { INITIAL_ROOM, type Room } from './compose/room.ts';
import { type FlowContext, flow } from './batches/flow.ts';
import type { PrintContext } from './print-context.ts';
import { NO_PICTURES } from './pictures/picture-slots.ts';
import { storiesOf } from './compose/stories.ts';

/** Everything the composer needs for the book in one language, with its editorial pages already cut. */
export async function openManuscript(edition: Edition, lang: Lang, context: PrintContext): Promise<Manuscript> {
  const { catalogue, renderer } = context;
  const texts = [];
  for (const id of edition.sections.includes('pages') ? edition.pages : []) {
    const page = catalogue.pages.find((it) => it.id === id)?.in[lang];
    if (!page) continue;
    texts.push({
      key: `page-${id}`,
      html: typesetHtml(await renderer.editorial(page.body, { catalogue, lang }), lang),
    });
  }
  const stories = storiesOf(catalogue, lang);
  const manuscript = { edition, catalogue, lang, before: 0, stories, flowed: {}, room: INITIAL_ROOM };
  return { ...manuscript, flowed: await flow(texts, await flowContext(manuscript, context)) };
}

/** The manuscript with other limits: the rest of each story that its own page no longer holds is cut into pages. */
export async function reflow(manuscript: Manuscript, room: Room, context: PrintContext): Promise<Manuscript> {
  const roomier = { ...manuscript, room };
  const rests = Object.keys(room.story).map((code) => ({
    key: `story-${code}`,
    html: storyParts(roomier, code).after,
  }));
  const flowed = await flow(rests, await flowContext(roomier, context));
  return { ...roomier, flowed: { ...manuscript.flowed, ...flowed } };
}

async function flowContext(manuscript: Manuscript, context: PrintContext): Promise<FlowContext> {
  const { edition, catalogue, lang } = manuscript;
  const { cache, scratchDir, toolchain, openTab, signal } = context;
  const { format } = edition;
  const empty: Book = { edition, catalogue, lang, dir: dirOf(lang), format: FORMATS[format], pages: [] };
  const html = await context.renderer.book([empty], NO_PICTURES);
  const styles = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map((match) => match[1]).join('\n');
  return { lang, format, styles, cache: cache.folder('print/flowed'), toolchain, scratchDir, openTab, signal };
}
