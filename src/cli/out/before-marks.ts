// Versions before 0.2 left no mark of what they had made. Their folders are known by what lies in them.

interface Shape {
  /** Each of these must match something in the folder. */
  signs: readonly RegExp[];
  /** What those versions made in it. */
  made: RegExp;
}

const PAGES =
  /^(?:(?:ar|fr|c|p|list|offline|search|icons|_assets|_fonts|_pictures|_usb)\/.+\.(?:html|vcf|js|json|css|bin|woff2|webp|jpg|png|svg|webmanifest)|(?:index|404)\.html|sw\.js|_headers|\.htaccess|\.nojekyll|favicon\.svg|robots\.txt|sitemap\.xml)$/;
const BOOKS = /^[a-z0-9-]+\.(?:screen|press|light|cover|booklet|order)\.pdf$/;
const REPORTS = /^print-(?:ar|fr)\.html$/;

const SHAPES: Record<string, Shape> = {
  site: { signs: [/^sw\.js$/, /^_headers$/, /^_fonts\/.+\.woff2$/, /^(?:ar|fr)\/index\.html$/], made: PAGES },
  usb: { signs: [/^_usb\//, /^_fonts\/.+\.woff2$/, /^(?:ar|fr)\/index\.html$/], made: PAGES },
  print: { signs: [BOOKS], made: BOOKS },
  report: { signs: [REPORTS], made: REPORTS },
};

/** What an earlier version made among the entries of a folder of `dist/`; undefined when it did not make that folder. */
export function madeBeforeMarks(folder: string, entries: readonly string[]): string[] | undefined {
  const shape = SHAPES[folder];
  if (!shape?.signs.every((sign) => entries.some((entry) => sign.test(entry)))) return undefined;
  return entries.filter((entry) => shape.made.test(entry));
}
