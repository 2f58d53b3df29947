import path from 'node:path';
import { dev } from 'astro';
import { translator } from '../../i18n/translate.ts';
import type { Run } from '../command.ts';

/** `npm run dev`: the website while it is being written, renewed at every change of the content. */
export const run: Run = async ({ content, lang, port }, { env, signal, print }) => {
  env['DALIL_CONTENT'] = path.resolve(content);
  const server = await dev({ server: { host: '127.0.0.1', port }, logLevel: 'warn' });
  print(translator(lang)('cli:serving', { address: `http://127.0.0.1:${server.address.port}/` }));
  await new Promise((done) => signal.addEventListener('abort', done, { once: true }));
  await server.stop();
  return 0;
};
