import { searchFiles } from '../../outputs/site/search/files.ts';

/** The search index and, for each language, the cards of its results. */
export async function getStaticPaths() {
  const { index, cards } = await searchFiles();
  return [index, ...Object.values(cards)].map(({ name, text }) => ({ params: { file: name }, props: { text } }));
}

export const GET = ({ props }: { props: { text: string } }) => new Response(props.text);
