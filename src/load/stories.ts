import type { CooperativeFiles } from './inventory.ts';
import { descend, isSafeLink, parseMarkdown } from './markdown.ts';
import type { CooperativeRecord } from './records.ts';
import type { Report } from './report.ts';

/** Reports what {@link renderProse} will drop from the stories. Comments are for staff, and nobody's fault. */
export function checkStories(cooperatives: CooperativeRecord[], files: CooperativeFiles[], report: Report): void {
  const byId = new Map(files.map((file) => [file.id, file]));
  for (const { id, story } of cooperatives) {
    for (const [lang, file] of Object.entries(byId.get(id)?.stories ?? {})) {
      const text = story[lang as keyof typeof story];
      if (text && mayHoldFaults(text)) checkStory(file, text, report);
    }
  }
}

/** Parsing thousands of stories takes seconds; what can be refused has one of these characters. */
function mayHoldFaults(text: string): boolean {
  return /[<!:]/.test(text);
}

function checkStory(file: string, text: string, report: Report): void {
  for (const node of descend(parseMarkdown(text))) {
    // A closing tag only repeats what its opening tag was reported for.
    const markup = node.type === 'html' && !/^(<!--[\s\S]*-->|<\/.*)$/.test(String(node.value).trim());
    const refused = markup || node.type === 'image' || (node.url !== undefined && !isSafeLink(node.url));
    if (!refused) continue;
    const value =
      String(node.value ?? node.url ?? '')
        .split('\n', 1)[0]
        ?.slice(0, 60) ?? '';
    report.file('markup-refused', file, { value }, node.position?.start);
  }
}
