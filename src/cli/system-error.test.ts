import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { explainError } from './explain.ts';
import { systemError } from './system-error.ts';

const TEMPORARY = path.resolve('.cache', 'test');
mkdirSync(TEMPORARY, { recursive: true });
const folder = mkdtempSync(path.join(TEMPORARY, 'errors-'));
afterAll(() => rmSync(folder, { recursive: true }));

const coded = (code: string, message: string, more = {}) => Object.assign(new Error(message), { code }, more);

describe('what a machine refuses', () => {
  it.each([
    [coded('ENOSPC', 'ENOSPC: no space left on device, write'), { kind: 'full', file: '' }],
    [coded('EACCES', "EACCES: permission denied, open '/a b'", { path: '/a b' }), { kind: 'denied', file: '/a b' }],
    [new Error('Rendering failed', { cause: coded('EROFS', 'x', { path: '/c' }) }), { kind: 'read-only', file: '/c' }],
    [new AggregateError([new Error('one'), coded('EMFILE', 'x')]), { kind: 'too-many', file: '' }],
    [
      Object.assign(new Error('Build failed'), { errors: [coded('EBUSY', 'x', { path: '/d' })] }),
      { kind: 'held', file: '/d' },
    ],
    [new Error("[vite] ENAMETOOLONG: name too long, open '/e'\n  at plugin"), { kind: 'too-long', file: '/e' }],
    [new Error('wbuffer_write: write failed\nunix error: No space left on device'), { kind: 'full', file: '' }],
    [new Error('Os { code: 28, kind: StorageFull }: io error (os error 28)'), { kind: 'full', file: '' }],
    [coded('ENOENT', 'x', { syscall: 'mkdir', path: '/g' }), { kind: 'denied', file: '/g' }],
    [coded('ESTALE', 'x', { dest: '/f' }), { kind: 'gone', file: '/f' }],
  ])('is found in %s', (error, found) => {
    expect(systemError(error)).toEqual(found);
  });

  it('is not found in a bug of ours, even with circular causes', () => {
    const ring = new Error('no such text');
    ring.cause = new Error('EXAMPLE: is a word', { cause: ring });
    expect(systemError(ring)).toBeUndefined();
    expect(systemError(coded('ENOENT', "ENOENT: no such file, open '/a'"))).toBeUndefined();
    expect(systemError('EACCES')).toBeUndefined();
  });

  it('is told without a stack, in the language of the terminal; a bug with its stack', async () => {
    const world = { lang: 'fr' as const, cacheDir: folder };
    const error = await Promise.resolve()
      .then(() => readFileSync(path.join(folder, 'a'.repeat(300))))
      .catch((thrown: unknown) => thrown);
    const said = await explainError(error, world);
    expect(said).toContain('trop long');
    expect(said).toContain('aaa');
    expect(said).not.toMatch(/\n\s+at /);
    expect(await explainError(error, { ...world, lang: 'ar' })).toContain('أطول');
    expect(await explainError(new TypeError('a bug'), world)).toMatch(/TypeError: a bug\n\s+at /);
  });
});
