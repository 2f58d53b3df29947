import type { APIRoute } from 'astro';
import type { Cooperative } from '../../model/cooperative.ts';
import { site } from '../../outputs/site/context.ts';
import { makerFacts } from '../../outputs/site/orders/maker-facts.ts';

/** What the order list fetches: one small file for each cooperative that is on it. */
export function getStaticPaths() {
  return site().catalogue.cooperatives.map((entry) => ({ params: { code: entry.code }, props: { entry } }));
}

export const GET: APIRoute<{ entry: Cooperative }> = ({ props }) =>
  new Response(JSON.stringify(makerFacts(props.entry)));
