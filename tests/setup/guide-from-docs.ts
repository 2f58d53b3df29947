import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Lang } from '../../src/model/languages.ts';
import { picture } from './small-guide.ts';

const DOCS = path.resolve(import.meta.dirname, '..', '..', 'docs');

/** A YAML block below its file name. */
const FILE = /^`content\/([^`]+)`\n\n```yaml\n([\s\S]*?)```$/gm;

/** The files that the staff's guide tells users to write, by path in the content folder, unchanged. */
export function filesInDocs(lang: Lang): Record<string, string> {
  const told = readFileSync(path.join(DOCS, `guide.${lang}.md`), 'utf8');
  return Object.fromEntries([...told.matchAll(FILE)].map(([, file = '', text = '']) => [file, text]));
}

const FIRST = 'cooperatives/azaghar/';

/** Two more cooperatives, as a user writes them who copies the first and replaces its words. */
const MORE = [
  { id: 'tamda', code: '302', name: 'Coopérative Tamda, ar: تعاونية تمدة', phone: '0612 34 56 80', colour: '#b4762c' },
  {
    id: 'ighzer',
    code: '303',
    name: 'Coopérative Ighzer, ar: تعاونية إغزر',
    phone: '0612 34 56 81',
    colour: '#4c7a58',
  },
] as const;

/** A guide of three cooperatives and two books, made by following the staff's guide literally. */
export async function guideFromDocs(): Promise<Record<string, string | Buffer>> {
  const files: Record<string, string | Buffer> = filesInDocs('fr');
  const [entry, book] = [`${FIRST}cooperative.yaml`, 'editions/guide-fr.yaml'].map((file) => String(files[file]));
  for (const { id, code, name, phone, colour } of MORE) {
    files[`cooperatives/${id}/cooperative.yaml`] = String(entry)
      .replace('code: 301', `code: ${code}`)
      .replace(/Coopérative Azaghar, ar: [^}]+?(?= })/, name)
      .replace('0612 34 56 79', phone);
    files[`cooperatives/${id}/photos/cumin.jpg`] = await picture(colour, 1600, 1200);
  }
  files[`${FIRST}photos/cumin.jpg`] = await picture('#8a4b2a', 1600, 1200);
  files['editions/guide-ar.yaml'] = String(book).replace('language: fr', 'language: ar');
  return files;
}
