import { once } from 'node:events';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { Playground } from './playground.ts';
import { onWindows, testUnless } from './test-unless.ts';

const SIGNALS = onWindows('Windows ends a process at once, without a signal');

describe('set-up', () => {
  it('installs once, as locked, in a folder with spaces and accents', async () => {
    using place = new Playground();
    const first = await place.run(['check', 'exit', '0', '--lang', 'ar']);
    expect(first).toMatchObject({ code: 0, signal: null });
    expect(first.err).toContain('تثبيت أدوات الدليل');
    expect(JSON.parse(first.out)).toEqual({ task: 'check', rest: ['0', '--lang', 'ar'], telemetry: '1' });

    const second = await place.run(['check']);
    expect(second).toMatchObject({ code: 0, err: '' });
    expect(place.installs()).toHaveLength(1);
    expect(place.installs()[0]).toMatchObject({ cwd: place.root, cache: '' });
    expect(place.installs()[0]?.args).toEqual(expect.arrayContaining(['ci', '--include=dev', '--include=optional']));
  });

  it('installs again when the lock has changed', async () => {
    using place = new Playground();
    await place.run(['check']);
    place.writeLock('1.0.1');
    await place.run(['check']);
    expect(place.installs()).toHaveLength(2);
  });

  it('installs nothing when only the version of Dalil has changed', async () => {
    using place = new Playground();
    await place.run(['check']);
    place.writeLock('1.0.0', '0.2.0');
    await place.run(['check']);
    expect(place.installs()).toHaveLength(1);
  });

  it('leaves the error message for an unreadable lock to npm', async () => {
    using place = new Playground();
    place.write('package-lock.json', '<<<<<<< HEAD');
    const failed = await place.run(['check'], { FAKE_NPM: 'fails' });
    expect(failed).toMatchObject({ code: 2, out: '' });
    expect(failed.err).not.toMatch(/\n\s+at /);
  });

  it('says what to do when the download fails, starts nothing, and can be repeated', async () => {
    using place = new Playground();
    const failed = await place.run(['check'], { FAKE_NPM: 'fails' });
    expect(failed).toMatchObject({ code: 2, out: '' });
    expect(failed.err).toContain('Vérifiez la connexion à Internet');
    expect(failed.err).not.toContain('SetupError');
    expect(place.has('node_modules/a')).toBe(true);

    expect(await place.run(['check'])).toMatchObject({ code: 0 });
    expect(place.installs()).toHaveLength(2);
  });

  it.each([
    ['SELF_SIGNED_CERT_IN_CHAIN', {}, 'NODE_EXTRA_CA_CERTS'],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', {}, 'NODE_EXTRA_CA_CERTS'],
    ['E407', {}, 'npm config set proxy'],
    ['ECONNREFUSED', { HTTPS_PROXY: 'http://me:secret@10.0.0.1:3128' }, 'http://10.0.0.1:3128'],
    ['ECONNREFUSED', {}, 'connexion à Internet'],
    ['ENOTFOUND', { LANG: 'ar_MA.UTF-8' }, 'الاتصال بالأنترنيت'],
    ['E403', {}, 'registry.npmjs.org'],
    ['ENOSPC', {}, 'plein'],
    ['EPERM', {}, 'écrire'],
  ])('says what to do when npm stops at %s', async (code, env, said) => {
    using place = new Playground();
    const failed = await place.run(['check'], { FAKE_NPM: code, ...env });
    expect(failed).toMatchObject({ code: 2, out: '' });
    // npm's own message stays above the instructions.
    expect(failed.err).toContain(`npm error code ${code}`);
    expect(failed.err).toContain(said);
    expect(failed.err).not.toMatch(/\n\s+at /);
  });

  it('detects a binary that npm silently omitted', async () => {
    using place = new Playground();
    const failed = await place.run(['check'], { FAKE_NPM: 'forgets' });
    expect(failed.code).toBe(2);
    expect(failed.err).toContain('node_modules/a-binary');
    expect(failed.err).not.toContain('a-aix');
    expect(await place.run(['check'])).toMatchObject({ code: 0 });
  });

  it('speaks Arabic where the system does', async () => {
    using place = new Playground();
    const failed = await place.run(['check'], { FAKE_NPM: 'fails', LANG: 'ar_MA.UTF-8' });
    expect(failed.err).toContain('تحققوا من الاتصال بالأنترنيت');
  });

  it('takes a cache inside the project when the home cannot be written', async () => {
    using place = new Playground();
    place.write('file', '');
    const home = path.join(place.root, 'file');
    expect(await place.run(['check'], { HOME: home, USERPROFILE: home })).toMatchObject({ code: 0 });
    expect(place.installs()[0]?.cache).toBe(path.join(place.root, '.cache', 'npm'));
  });

  it('lets a second run wait for the first, and says so', async () => {
    using place = new Playground();
    const first = place.start(['check'], { FAKE_NPM: 'slow' });
    await expect.poll(() => place.installs()).toHaveLength(1);
    const second = await place.run(['check'], { FAKE_NPM: 'slow' });
    expect(second).toMatchObject({ code: 0 });
    expect(second.err).toContain(`processus ${first.child.pid}`);
    expect(await first.ended).toMatchObject({ code: 0 });
    expect(place.installs()).toHaveLength(1);
  });

  it('is not blocked by a killed run', async () => {
    using place = new Playground();
    const killed = place.start(['check'], { FAKE_NPM: 'slow' });
    await expect.poll(() => place.installs()).toHaveLength(1);
    killed.child.kill('SIGKILL');
    await killed.ended;
    expect(place.has('.cache/setup.lock')).toBe(true);
    expect(await place.run(['check'])).toMatchObject({ code: 0 });
    expect(place.has('.cache/setup.lock')).toBe(false);
  });

  it('installs nothing for a task that does not exist', async () => {
    using place = new Playground();
    const unknown = await place.run(['chek']);
    expect(unknown.code).toBe(2);
    expect(unknown.err).toContain('chek');
    expect(unknown.err).toContain('check');
    expect(place.installs()).toEqual([]);
  });
});

describe('a task', () => {
  it('ends with the exit code of what it ran', async () => {
    using place = new Playground();
    expect(await place.run(['check', 'exit', '1'])).toMatchObject({ code: 1, signal: null });
  });

  testUnless(SIGNALS, 'hands Ctrl-C on, and lets the work tidy up', async () => {
    using place = new Playground();
    const { child, ended } = place.start(['check', 'wait']);
    if (child.stdout) await once(child.stdout, 'data');
    child.kill('SIGINT');
    const { code, out } = await ended;
    expect(out).toContain('tidied');
    expect(code).toBe(130);
  });

  testUnless(SIGNALS, 'ends by the signal that ended what it ran', async () => {
    using place = new Playground();
    const { child, ended } = place.start(['check', 'wait']);
    if (child.stdout) await once(child.stdout, 'data');
    child.kill('SIGTERM');
    expect(await ended).toMatchObject({ code: null, signal: 'SIGTERM' });
  });

  testUnless(SIGNALS, 'can be stopped while it installs, without a word about a failure', async () => {
    using place = new Playground();
    const { child, ended } = place.start(['check'], { FAKE_NPM: 'hangs' });
    await expect.poll(() => place.has('node_modules/a-binary')).toBe(true);
    child.kill('SIGINT');
    const { signal, err } = await ended;
    expect(signal).toBe('SIGINT');
    expect(err).not.toContain('abouti');
    expect(place.has('node_modules/.dalil-stamp')).toBe(false);
    expect(place.has('.cache/setup.lock')).toBe(false);
  });
});
