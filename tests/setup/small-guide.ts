import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';

const PROJECT = path.resolve(import.meta.dirname, '..', '..');
export const BASE = path.join(PROJECT, 'tests', 'fixtures', 'base');

/** `cooperatives/zahra/cooperative.yaml` of the small guide, for tests that change one of its lines. */
export const COOPERATIVE = `${readFileSync(path.join(BASE, 'cooperatives/zahra/cooperative.yaml'), 'utf8')}photos:
  - file: photos/pot.jpg
    alt: { ar: جرة, fr: Pot }
`;

/** A guide that is served while its content is being written. */
export interface DevServer {
  port: number;
  /** All that it said so far. */
  said: () => string;
  stop: () => Promise<Ended>;
}

/** How a command ended. */
export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  /** Both streams, in order of arrival. */
  said: string;
}

/**
 * A guide small enough to build in a test: the base of the fixtures, one photo, one page in two languages, and one
 * French edition on A5. Its folder below the project's `.cache/test` contains `content`, `dist` and `cache`.
 */
export class SmallGuide {
  readonly root: string;
  readonly contentDir: string;
  readonly outDir: string;
  readonly cacheDir: string;
  /** Moment of its builds. */
  now = '2026-11-20T09:00:00Z';

  private constructor(name: string) {
    this.root = path.join(PROJECT, '.cache', 'test', name);
    this.contentDir = path.join(this.root, 'content');
    this.outDir = path.join(this.root, 'dist');
    this.cacheDir = path.join(this.root, 'cache');
  }

  /**
   * Creates the guide.
   *
   * @param name folder below `.cache/test`, one per test file
   * @param files additional or replaced content files; a Buffer is written unchanged
   */
  static async make(name: string, files: Record<string, string | Buffer> = {}): Promise<SmallGuide> {
    const guide = SmallGuide.of(name, {});
    cpSync(BASE, guide.contentDir, { recursive: true });
    guide.write('cooperatives/zahra/cooperative.yaml', COOPERATIVE);
    guide.write('cooperatives/zahra/photos/pot.jpg', await picture('#b4762c'));
    guide.write('pages/about.fr.mdx', '---\ntitle: À propos\n---\n\nUne page.\n');
    guide.write(
      'editions/petit.yaml',
      'title: { fr: Petit guide }\nlanguage: fr\nformat: a5\nbinding: staple\ndate: 2026-11-01\n' +
        'sections: [contents, cooperatives, index]\n',
    );
    for (const [file, content] of Object.entries(files)) guide.write(file, content);
    return guide;
  }

  /** A guide of only these files. */
  static of(name: string, files: Record<string, string | Buffer>): SmallGuide {
    const guide = new SmallGuide(name);
    rmSync(guide.root, { recursive: true, force: true });
    for (const [file, content] of Object.entries(files)) guide.write(file, content);
    return guide;
  }

  /** Writes a content file. */
  write(file: string, content: string | Buffer): void {
    const target = path.join(this.contentDir, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, content);
  }

  /** A text file of the content. */
  read(file: string): string {
    return readFileSync(path.join(this.contentDir, file), 'utf8');
  }

  /** Starts a command of Dalil on this guide in a process of its own: `start('build', '--only', 'site')`. */
  start(command: string, ...args: string[]): { child: ChildProcess; ended: Promise<Ended> } {
    const writes = !['check', 'dev'].includes(command);
    const folders = ['--content', this.contentDir, ...(writes ? ['--out', this.outDir] : [])];
    // Vitest's environment variables would make it a test build.
    const { VITEST, VITEST_MODE, NODE_ENV, ...env } = process.env;
    const script = path.join(PROJECT, 'tests', 'setup', 'dalil.ts');
    const child = spawn(process.execPath, [script, this.cacheDir, this.now, command, ...folders, ...args], {
      cwd: PROJECT,
      env: { ...env, LANG: 'fr_FR.UTF-8', LC_ALL: '', ASTRO_TELEMETRY_DISABLED: '1' },
    });
    const said: string[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(String(chunk)));
    const ended = new Promise<Ended>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code, signal) => resolve({ code, signal, said: said.join('') }));
    });
    return { child, ended };
  }

  /** Starts `npm run dev` on this guide, and waits until it serves. */
  async dev(): Promise<DevServer> {
    const { child, ended } = this.start('dev', '--port', '0');
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += String(chunk)));
    const port = await new Promise<number>((resolve, reject) => {
      child.stdout?.on('data', () => {
        const found = /127\.0\.0\.1:(\d+)/.exec(said)?.[1];
        if (found) resolve(Number(found));
      });
      void ended.then((end) => reject(new Error(end.said)));
    });
    const stop = () => {
      child.kill('SIGINT');
      return ended;
    };
    return { port, said: () => said, stop };
  }

  /** Runs a command to its end. */
  run(command: string, ...args: string[]): Promise<Ended> {
    return this.start(command, ...args).ended;
  }
}

/** A JPEG of one colour, large enough for print. */
export function picture(colour: string, width = 1200, height = 800): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: colour } })
    .jpeg()
    .toBuffer();
}
