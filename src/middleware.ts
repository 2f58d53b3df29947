import { defineMiddleware } from 'astro:middleware';
import { isolateFigures } from './i18n/isolate-figures.ts';

/** Every page of the site on its way out: figures in Arabic texts are read from the left, whatever drew them. */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(isolateFigures(await response.text()), response);
});
