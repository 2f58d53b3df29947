import { defineMiddleware } from 'astro:middleware';
import { diagnosticsPanel } from './panel.ts';

/** Every page while the content is being written: what is wrong with the content stands below it. */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  const panel = diagnosticsPanel();
  if (!panel || !response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response((await response.text()) + panel, response);
});
