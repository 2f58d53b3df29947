import type { Lang } from '../../model/languages.ts';
import { manifest } from '../../outputs/site/offline/build/manifest.ts';
import { eachLanguage } from '../../outputs/site/static-paths.ts';

export const getStaticPaths = eachLanguage;

export const GET = ({ props }: { props: { lang: Lang } }) =>
  new Response(manifest(props.lang), { headers: { 'Content-Type': 'application/manifest+json' } });
