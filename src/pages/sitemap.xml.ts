import { sitemap } from '../outputs/site/head/sitemap.ts';

export const GET = () => new Response(sitemap());
