import type { APIRoute } from 'astro';
import { searchFiles } from '../../outputs/site/search/files.ts';

/** What the search fetches: one index for both languages, and the cards of each. */
export async function getStaticPaths() {
  const { index, cards } = await searchFiles();
  return [index, ...Object.values(cards)].map(({ name, text }) => ({ params: { name }, props: { text } }));
}

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
