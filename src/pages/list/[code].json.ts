import type { APIRoute } from 'astro';
import { site } from '../../outputs/site/context.ts';
import type { SellerData } from '../../outputs/site/orders/shared/order-data.ts';
import { basketData, cooperativeData } from '../../outputs/site/orders/build/seller-data.ts';

/** Order data: one file for each cooperative and each basket. */
export function getStaticPaths() {
  const { catalogue, now } = site();
  const all: SellerData[] = [
    ...catalogue.cooperatives.map((cooperative) => cooperativeData(cooperative)),
    ...catalogue.baskets.map((basket) => basketData(basket, catalogue.settings, now)),
  ];
  return all.map((facts) => ({ params: { code: facts.code }, props: { facts } }));
}

export const GET: APIRoute<{ facts: SellerData }> = ({ props }) => new Response(JSON.stringify(props.facts));
