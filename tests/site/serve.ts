import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { MEDIA_TYPES } from '../../src/outputs/site/hosting/media-types.ts';

export interface StaticServer {
  /** `http://127.0.0.1:4321` */
  origin: string;
  close: () => Promise<void>;
}

/**
 * Serves a folder like any plain web host: files, `index.html` of folders, and 404.html for the rest. It does nothing
 * else, so that a site that works here works everywhere.
 *
 * @param base base path of the folder, with a slash at both ends; the rest of the host is empty
 */
export async function serve(folder: string, base = '/'): Promise<StaticServer> {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname);
    const wanted = path.startsWith(base) ? join(folder, normalize(path.slice(base.length - 1))) : undefined;
    const file = wanted && (await fileAt(wanted));
    const answer = file ?? (await fileAt(join(folder, '404.html')));
    response.statusCode = file ? 200 : 404;
    if (!answer) return response.end();
    response.setHeader('Content-Type', MEDIA_TYPES[extname(answer)] ?? 'application/octet-stream');
    return createReadStream(answer).pipe(response);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

async function fileAt(path: string): Promise<string | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) return fileAt(join(path, 'index.html'));
  return found && path;
}
