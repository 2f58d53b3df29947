import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { serveFolder } from '../../src/cli/serve-folder.ts';
import { type DevServer, SmallGuide } from '../setup/small-guide.ts';

const PROJECT = path.resolve(import.meta.dirname, '..', '..');

interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Requests a path unchanged: `fetch` would normalise it. */
function ask(port: number, target: string, { host = `127.0.0.1:${port}`, method = 'GET' } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path: target, method, headers: { host, accept: '*/*' } });
    asked.once('error', reject).once('response', (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text) => {
        body += text;
      });
      response.once('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
    });
    asked.end();
  });
}

const FOREIGN = [
  'evil.example',
  'localhost.evil.example',
  '127.0.0.1.evil.example',
  '10.0.0.1',
  'x.localhost',
  'a@localhost',
];
const OWN = ['localhost', 'localhost:1', '127.0.0.1', '[::1]:4321'];

describe('npm run preview', () => {
  const folder = path.join(PROJECT, '.cache', 'test', 'served');
  const root = path.join(folder, 'site');
  let port = 0;
  const server = serveFolder(root, '/%C3%A9/');

  beforeAll(async () => {
    mkdirSync(path.join(root, 'fr', 'دليل'), { recursive: true });
    writeFileSync(path.join(root, 'index.html'), 'home');
    writeFileSync(path.join(root, '404.html'), 'missing');
    writeFileSync(path.join(root, 'fr', 'دليل', 'index.html'), 'page');
    writeFileSync(path.join(folder, 'secret.txt'), 'secret');
    mkdirSync(path.join(folder, 'site-old'), { recursive: true });
    writeFileSync(path.join(folder, 'site-old', 'secret.txt'), 'secret');
    for (const [name, to] of Object.entries({ out: folder, 'secret.txt': path.join(folder, 'secret.txt') })) {
      try {
        // Windows lets every user create junctions, but no other links.
        symlinkSync(to, path.join(root, name), name === 'out' ? 'junction' : 'file');
      } catch (error) {
        if (!['EEXIST', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
      }
    }
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    ({ port } = server.address() as AddressInfo);
  });
  afterAll(() => void server.close());

  test('shows the site below its path, whatever the letters of the path', async () => {
    for (const start of ['/%C3%A9/', '/%c3%a9/']) expect((await ask(port, start)).body).toBe('home');
    expect((await ask(port, '/%C3%A9/fr/%D8%AF%D9%84%D9%8A%D9%84/?q=%E0%A4%A#%')).body).toBe('page');
    expect(await ask(port, '/')).toMatchObject({ status: 404, body: 'missing' });
    expect(await ask(port, '/%C3%A9/', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
    expect(await ask(port, '/%C3%A9/', { method: 'POST' })).toMatchObject({ status: 405 });
  });

  test.each([
    ['%', 400],
    ['%E0%A4%A', 400],
    ['%00', 400],
    ['index.html%00.jpg', 400],
    ['../secret.txt', 404],
    ['..%2fsecret.txt', 404],
    ['%2e%2e/secret.txt', 404],
    ['..%5csecret.txt', 404],
    ['%2e%2e%2fsite-old/secret.txt', 404],
    ['out/secret.txt', 404],
    ['secret.txt', 404],
    ['/evil.example/', 404],
    [encodeURI(`/${path.join(folder, 'secret.txt')}`), 404],
    ['C:/windows/win.ini', 404],
  ])('%j after its path is answered', async (rest, status) => {
    const answer = await ask(port, `/%C3%A9/${rest}`);
    expect(answer.status).toBe(status);
    expect(answer.body).not.toContain('secret');
    expect((await ask(port, '/%C3%A9/')).status).toBe(200);
  });

  test('a very long address is answered', async () => {
    for (const rest of ['a'.repeat(5000), 'a/'.repeat(5000)]) {
      expect((await ask(port, `/%C3%A9/${rest}`)).status).toBe(404);
    }
    expect((await ask(port, `/%C3%A9/${'a'.repeat(20_000)}`)).status).toBe(431);
  });

  test('a missing site, as between two builds, does not stop the server', async () => {
    const empty = serveFolder(path.join(folder, 'nothing'), '/');
    await new Promise<void>((listening) => empty.listen(0, '127.0.0.1', listening));
    expect((await ask((empty.address() as AddressInfo).port, '/')).status).toBe(404);
    empty.close();
  });

  test('a request for another host gets no page', async () => {
    for (const target of ['//evil.example/', 'http://evil.example/', '//%C3%A9/']) {
      expect((await ask(port, target)).status).toBe(404);
    }
  });

  test('is available to this machine only', async () => {
    for (const host of FOREIGN) expect((await ask(port, '/%C3%A9/', { host })).status, host).toBe(403);
    for (const host of OWN) expect((await ask(port, '/%C3%A9/', { host })).status, host).toBe(200);
  });
});

describe('npm run dev', () => {
  let guide: SmallGuide;
  let port: number;
  let server: DevServer;

  beforeAll(async () => {
    guide = await SmallGuide.make('dev [1] !(x)');
    server = await guide.dev();
    port = server.port;
  });
  afterAll(() => server?.stop());

  test('shows pages, their pictures, fonts and scripts', async () => {
    const page = await ask(port, '/fr/c/zahra/');
    expect(page).toMatchObject({ status: 200 });
    const addresses = ['src', 'href'].flatMap((name) =>
      [...page.body.matchAll(new RegExp(` ${name}="(/(?:_pictures|_fonts|src|@)[^"]+)"`, 'g'))].map(
        ([, it = '']) => it,
      ),
    );
    const kinds = ['/_pictures/', '/_fonts/', '/src/'];
    for (const kind of kinds)
      expect(
        addresses.some((it) => it.startsWith(kind)),
        kind,
      ).toBe(true);
    for (const address of new Set([...addresses, '/@vite/client', '/favicon.svg', '/fr/c/zahra/contact.vcf'])) {
      expect((await ask(port, address.replaceAll('&amp;', '&'))).status, address).toBe(200);
    }
    expect((await ask(port, '/fr/pages/about/')).body).toContain('Une page.');
  });

  test('serves no source file of the content or the project', async () => {
    // Vite serves files named by its modules.
    await ask(port, '/@id/__x00__virtual:dalil-pages');
    const inside = path
      .relative(PROJECT, guide.contentDir)
      .replaceAll('\\', '/')
      .split('/')
      .map(encodeURIComponent)
      .join('/');
    const onDisk = encodeURI(guide.contentDir.replaceAll('\\', '/')).replaceAll('#', '%23');
    const places = (file: string) => [
      `/${inside}/${file}`,
      `//${inside}/${file}`,
      `/src/../${inside}/${file}`,
      `/src/%2e%2e/${inside}/${file}`,
      `/src/..%2f${inside}/${file}`,
      `${onDisk}/${file}`,
      `/@fs${onDisk}/${file}`,
      `/@fs/${onDisk}/${file}`,
      `/@id/${onDisk}/${file}`,
      `/@id/__x00__${onDisk}/${file}`,
    ];
    const ways = [
      '',
      '?raw',
      '?import',
      '?import&raw',
      '?raw??',
      '?url',
      '?inline',
      '?worker&inline',
      '?.svg?.wasm?init',
      '%3Fraw',
    ];
    const others = [
      '/package.json',
      '/package.json?raw',
      '/astro.config.mjs',
      '/.git',
      '/.git/HEAD',
      '/@fs/etc/hosts?raw',
    ];
    const targets = [
      ...places('cooperatives/zahra/cooperative.yaml').flatMap((place) => ways.map((way) => place + way)),
      ...places('pages/about.fr.mdx').flatMap((place) => ['', '?import', '?worker&inline'].map((way) => place + way)),
      ...places('cooperatives/zahra/photos/pot.jpg'),
      ...others,
    ];
    const answers = await Promise.all(targets.map(async (target) => ({ target, ...(await ask(port, target)) })));
    // An unknown address returns the site's 404 page.
    const given = answers.filter(
      ({ status, body }) => status === 200 || /0685 00 00 01|Une page\.|defineConfig/.test(body),
    );
    expect(given.map(({ status, target, body }) => `${status} ${target} ${body.slice(0, 80)}`)).toEqual([]);
  });

  test('is available to this machine only, including its WebSocket', async () => {
    for (const host of FOREIGN) expect((await ask(port, '/fr/', { host })).status, host).toBe(403);
    for (const host of OWN) expect((await ask(port, '/favicon.svg', { host })).status, host).toBe(200);
    expect(await upgrade(port, '10.0.0.1')).toBe('');
    expect(await upgrade(port, 'evil.example')).not.toContain('101');
    expect(await upgrade(port, `127.0.0.1:${port}`)).toContain('101 Switching Protocols');
  });

  test('shows the text of a page after each edit, and no refused page', async () => {
    const edit = (text: string) => guide.write('pages/about.fr.mdx', `---\ntitle: À propos\n---\n\n${text}\n`);
    const shown = (check: (page: Answer) => void) =>
      vi.waitFor(async () => check(await ask(port, '/fr/pages/about/')), { timeout: 30_000, interval: 200 });
    edit('Une **autre** page.');
    await shown(({ body }) => expect(body).toContain('<p>Une <strong>autre</strong> page.</p>'));
    edit('Une page {1 + 1}.');
    await shown(({ status }) => expect(status).toBe(404));
    edit('Une page de plus.');
    await shown(({ body }) => expect(body).toContain('<p>Une page de plus.</p>'));
  });
});

/** First line of the response to a WebSocket request; empty when the connection is closed. */
function upgrade(port: number, host: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(
        `GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
          'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Protocol: vite-hmr\r\n\r\n',
      ),
    );
    const settle = (text = '') => {
      socket.destroy();
      resolve(text.split('\r\n')[0] ?? '');
    };
    socket.setTimeout(20_000, settle);
    socket.once('data', (text) => settle(String(text)));
    socket.once('close', () => settle());
    socket.once('error', () => settle());
  });
}
