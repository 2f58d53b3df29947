import { defineMiddleware } from 'astro:middleware';
import { isolateFigures } from './i18n/isolate-figures.ts';

/** Isolates numbers in the Arabic texts of every page, so that they are read from the left. */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(isolateFigures(await response.text()), response);
});
