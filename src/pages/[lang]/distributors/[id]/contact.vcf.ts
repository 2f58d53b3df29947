import type { APIRoute } from 'astro';
import type { Distributor } from '../../../../model/distributor.ts';
import type { Lang } from '../../../../model/languages.ts';
import { distributorVCard } from '../../../../contacts/contact-cards.ts';
import { paths, publicAddress } from '../../../../outputs/site/addresses.ts';
import { site } from '../../../../outputs/site/context.ts';
import { eachEntry } from '../../../../outputs/site/static-paths.ts';

export const getStaticPaths = () => eachEntry(site().catalogue.distributors, ({ id }) => ({ id }));

export const GET: APIRoute<{ lang: Lang; entry: Distributor }> = ({ props: { lang, entry } }) =>
  new Response(distributorVCard(entry, lang, publicAddress(lang, paths.distributor(entry))));
