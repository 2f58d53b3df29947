import { robots } from '../outputs/site/head/sitemap.ts';

export const GET = () => new Response(robots());
