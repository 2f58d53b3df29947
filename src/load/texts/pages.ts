import { type Page, PageEntry } from '../../model/page.ts';
import { checkDrawableFile } from './drawable.ts';
import type { PageFile } from '../files/classify-files.ts';
import { readPageText } from './prose.ts';
import { parseYaml, readProse } from '../files/read.ts';
import { compareText, type Report } from '../report.ts';
import { salvage } from '../salvage.ts';

/** Editorial pages, each in its available languages. A page with code is left out. */
export function readPages(contentDir: string, files: PageFile[], report: Report): Page[] {
  const pages = new Map<string, Page>();
  for (const { id, lang, file } of files) {
    const text = readProse(contentDir, file, report);
    const front = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?=\r?\n|$)/.exec(text ?? '');
    if (text === undefined) continue;
    if (!front) {
      report.file('field-missing', file, { value: '', field: 'title', cost: 'entry' }, { line: 1, column: 1 });
      continue;
    }
    const source = parseYaml(file, front[1] ?? '', report, 1);
    const entry = source && salvage(PageEntry, source, report);
    // The body starts with a line end: a parser gives special meaning to some text at the start of a file.
    const body = text.slice(front[0].length);
    const { pieces, faults } = readPageText(body);
    const linesBefore = front[0].split('\n').length - 1;
    for (const { code, values, line, column } of faults) {
      report.file(code === 'refused' ? 'page-code-refused' : code, file, values, { line: line + linesBefore, column });
    }
    if (!entry || faults.length > 0) continue;
    checkDrawableFile(file, text, report);
    const page = pages.get(id) ?? { id, in: {} };
    page.order ??= entry.order;
    page.in[lang] = { title: entry.title, summary: entry.summary, text: body, body: pieces };
    pages.set(id, page);
  }
  const place = (page: Page) => page.order ?? Infinity;
  return [...pages.values()].toSorted((a, b) =>
    place(a) === place(b) ? compareText(a.id, b.id) : place(a) - place(b),
  );
}
