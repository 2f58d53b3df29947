import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { MEDIA_TYPES } from '../outputs/site/hosting/media-types.ts';
import { isLoopback } from '../outputs/site/loopback.ts';

/** The file for a path; undefined when it does not exist, or when a link leads out of `root`. */
export async function fileIn(root: string, wanted: string): Promise<string | undefined> {
  // Files may disappear at any moment: a build replaces the folder.
  const gone = () => undefined;
  const real = await realpath(root).catch(gone);
  for (const name of real === undefined ? [] : [wanted, `${wanted}/index.html`]) {
    const file = await realpath(path.join(root, path.normalize(`/${name}`))).catch(gone);
    const found = file?.startsWith(real + path.sep) ? await stat(file).catch(gone) : undefined;
    if (found?.isFile()) return file;
  }
  return undefined;
}

/** The decoded path of a request; undefined when its escapes are invalid. */
function pathOf(url: string): string | undefined {
  try {
    return decodeURIComponent(url.replace(/[?#].*$/s, ''));
  } catch {
    return undefined;
  }
}

/**
 * Serves a folder like a web host, to this machine only: files, `index.html` of folders, `404.html` for the rest.
 *
 * @param base URL path of the folder, with a slash at both ends
 * @returns a server that does not listen yet
 */
export function serveFolder(root: string, base: string): Server {
  const start = decodeURIComponent(base);
  return createServer(async (request, response) => {
    const refuse = (status: number) => response.writeHead(status, { 'content-type': 'text/plain' }).end(`${status}\n`);
    if (!isLoopback(request.headers.host)) return refuse(403);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
    const wanted = pathOf(request.url ?? '/');
    if (wanted === undefined || wanted.includes('\0')) return refuse(400);
    const file = wanted.startsWith(start) ? await fileIn(root, wanted.slice(start.length)) : undefined;
    const shown = file ?? (await fileIn(root, '404.html'));
    if (!shown) return refuse(404);
    response.writeHead(file ? 200 : 404, {
      'content-type': MEDIA_TYPES[path.extname(shown)] ?? 'application/octet-stream',
      'x-content-type-options': 'nosniff',
    });
    // The file may disappear during reading, and the browser may disconnect.
    const content = createReadStream(shown).on('error', () => response.destroy());
    response.once('close', () => content.destroy());
    return content.pipe(response);
  });
}
