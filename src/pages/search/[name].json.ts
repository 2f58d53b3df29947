import type { APIRoute } from 'astro';
import { searchFiles } from '../../outputs/site/search/build/files.ts';

/** The files of the search index. */
export async function getStaticPaths() {
  const files = await searchFiles();
  return files.map(({ name, text }) => ({ params: { name }, props: { text } }));
}

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
