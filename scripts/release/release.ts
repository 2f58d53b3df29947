import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The release is not possible now; the message says why, and what to do. */
export class ReleaseRefused extends Error {}

export interface ReleaseRequest {
  /** Folder of the repository. */
  root: string;
  /** `0.3.0`. */
  version: string;
  /** Release date for the changelog. */
  now: Date;
  /** False shows the planned changes without making them. */
  confirmed: boolean;
  /** Runs the whole gate; false when a step fails. */
  gate: () => Promise<boolean>;
  say: (line: string) => void;
}

const CHANGELOG = 'CHANGELOG.md';
const FILES = ['package.json', 'package-lock.json', CHANGELOG];

/**
 * Makes a release: version in package.json and its lock, dated heading in the changelog, commit and tag. Running the
 * command again completes an interrupted release.
 *
 * @throws ReleaseRefused for an unsuitable version or repository, or a failing gate
 */
export async function release({ root, version, now, confirmed, gate, say }: ReleaseRequest): Promise<void> {
  const tag = `v${version}`;
  const changed = changesFor(root, version, now);
  if (git(root, 'status', '--porcelain') !== '') {
    throw new ReleaseRefused('There are changes that are not committed. Commit them or put them aside first.');
  }
  if (git(root, 'tag', '--list', tag) !== '') throw new ReleaseRefused(`The tag ${tag} exists already.`);
  for (const file of changed.keys()) say(`write   ${file}`);
  if (changed.size > 0) say(`commit  release: ${version}`);
  say(`tag     ${tag}`);
  if (!confirmed) {
    say('Nothing was changed. Add --yes to run the gate and do this.');
    return;
  }
  if (!(await gate())) throw new ReleaseRefused('The gate failed: nothing was changed.');
  for (const [file, text] of changed) writeFileSync(path.join(root, file), text);
  if (changed.size > 0) git(root, 'commit', '--quiet', '--message', `release: ${version}`, '--', ...changed.keys());
  git(root, 'tag', '--annotate', tag, '--message', `Dalil ${version}`);
  say('Done. To publish it: git push --follow-tags');
}

/** Files changed by a release, with their new text. */
function changesFor(root: string, version: string, now: Date): Map<string, string> {
  const [manifest = '', lock = '', changelog = ''] = FILES.map((file) => readFileSync(path.join(root, file), 'utf8'));
  const { version: current } = JSON.parse(manifest) as { version: string };
  if (!/^\d+\.\d+\.\d+$/.test(version)) throw new ReleaseRefused(`${version} is no version such as 0.3.0.`);
  if (version.localeCompare(current, 'en', { numeric: true }) < 0) {
    throw new ReleaseRefused(`${version} is lower than ${current}, the version in package.json.`);
  }
  const texts = [
    withVersion(manifest, version),
    withVersion(lock, version),
    withHeading(changelog, version, now.toISOString().slice(0, 10)),
  ];
  const before = [manifest, lock, changelog];
  return new Map(FILES.flatMap((file, at) => (texts[at] === before[at] ? [] : [[file, texts[at] ?? '']])));
}

/** package.json, or its lock, which contains the version twice. */
function withVersion(text: string, version: string): string {
  const json = JSON.parse(text) as { version: string; packages?: Record<string, { version?: string }> };
  json.version = version;
  if (json.packages?.['']) json.packages[''].version = version;
  return `${JSON.stringify(json, null, 2)}\n`;
}

/** The changelog with version and date instead of "Unreleased". */
function withHeading(text: string, version: string, day: string): string {
  const [, first = ''] = /^## (.+)$/m.exec(text) ?? [];
  if (first.startsWith(`${version} (`)) return text;
  if (first !== 'Unreleased') {
    throw new ReleaseRefused(`${CHANGELOG} begins with "${first}": write what is new under "## Unreleased" first.`);
  }
  return text.replace(/^## Unreleased$/m, `## ${version} (${day})`);
}

function git(root: string, ...args: string[]): string {
  const { status, stdout, stderr, error } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  if (error) throw new ReleaseRefused(`Git could not be started: ${error.message}`);
  if (status !== 0) throw new ReleaseRefused(`git ${args[0] ?? ''}: ${stderr.trim()}`);
  return stdout.trim();
}
