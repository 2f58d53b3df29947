/** Pages that are open in the browser at once: each takes it a megabyte, beside what it takes by itself. */
export const RUN = 480;

/** How every page of a drawn book begins (Sheet.astro). */
const SHEET = '<section class="sheet ';

/**
 * Cuts a drawn book into documents of at most `most` pages, to be printed one after the other.
 *
 * Chromium keeps a link only when its target is in the same document, and a place only when something leads to it. So
 * each run ends with a page that holds the places it leads to in other runs, and links to the places that others lead
 * to in it. That page goes when the prints are joined (finish/join-runs.ts).
 */
export function cutIntoRuns(html: string, most = RUN): string[] {
  const [head = '', ...sheets] = html.split(SHEET);
  if (sheets.length <= most) return [html];
  const last = sheets.pop() ?? '';
  const end = last.lastIndexOf('</body>');
  sheets.push(last.slice(0, end));
  const runs = Array.from({ length: Math.ceil(sheets.length / most) }, (_, run) =>
    sheets
      .slice(run * most, (run + 1) * most)
      .map((sheet) => SHEET + sheet)
      .join(''),
  );
  const places = runs.map((run) => namesIn(run, /\sid="([^"]+)"/g));
  const wanted = runs.map((run) => namesIn(run, /\shref="#([^"]+)"/g));
  return runs.map((run, index) => {
    const own = places[index] as Set<string>;
    const others = (sets: Set<string>[]) => sets.filter((_, at) => at !== index);
    const led = [...(wanted[index] as Set<string>)].filter(
      (name) => !own.has(name) && others(places).some((of) => of.has(name)),
    );
    const leading = [...own].filter((name) => others(wanted).some((of) => of.has(name)));
    const elsewhere = [
      ...led.map((name) => `<i id="${name}"></i>`),
      ...leading.map((name) => `<a href="#${name}"></a>`),
    ];
    return `${head}${run}${SHEET}elsewhere">${ELSEWHERE}${elsewhere.join('')}</section>${last.slice(end)}`;
  });
}

/** A word on that page, so that it has its place in the structure too. */
const ELSEWHERE = '…';

function namesIn(html: string, attribute: RegExp): Set<string> {
  return new Set(Array.from(html.matchAll(attribute), ([, name = '']) => name));
}
