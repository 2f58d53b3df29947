import type { APIRoute } from 'astro';
import type { Cooperative } from '../../../../model/cooperative.ts';
import type { Lang } from '../../../../model/languages.ts';
import { cooperativeVCard } from '../../../../contacts/contact-cards.ts';
import { paths, publicAddress } from '../../../../outputs/site/addresses.ts';
import { site } from '../../../../outputs/site/context.ts';
import { eachEntry } from '../../../../outputs/site/static-paths.ts';

export const getStaticPaths = () => eachEntry(site().catalogue.cooperatives, ({ id }) => ({ id }));

export const GET: APIRoute<{ lang: Lang; entry: Cooperative }> = ({ props: { lang, entry } }) =>
  new Response(cooperativeVCard(entry, lang, publicAddress(lang, paths.cooperative(entry))));
