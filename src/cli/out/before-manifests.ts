// Versions before 0.2 recorded no manifest of their files. Their folders are recognised by their content.

interface FolderSignature {
  /** Patterns that must each match an entry of the folder. */
  signs: readonly RegExp[];
  /** Files made by those versions. */
  made: RegExp;
}

const PAGES =
  /^(?:(?:ar|fr|c|p|list|offline|search|icons|_assets|_fonts|_pictures|_usb)\/.+\.(?:html|vcf|js|json|css|bin|woff2|webp|jpg|png|svg|webmanifest)|(?:index|404)\.html|sw\.js|_headers|\.htaccess|\.nojekyll|favicon\.svg|robots\.txt|sitemap\.xml)$/;
const BOOKS = /^[a-z0-9-]+\.(?:screen|press|light|cover|booklet|order)\.pdf$/;
const REPORTS = /^print-(?:ar|fr)\.html$/;

const FOLDER_SIGNATURES: Record<string, FolderSignature> = {
  site: { signs: [/^sw\.js$/, /^_headers$/, /^_fonts\/.+\.woff2$/, /^(?:ar|fr)\/index\.html$/], made: PAGES },
  usb: { signs: [/^_usb\//, /^_fonts\/.+\.woff2$/, /^(?:ar|fr)\/index\.html$/], made: PAGES },
  print: { signs: [BOOKS], made: BOOKS },
  report: { signs: [REPORTS], made: REPORTS },
};

/** Entries of a folder of `dist/` made by an earlier version; undefined when that version did not make the folder. */
export function madeBeforeManifests(folder: string, entries: readonly string[]): string[] | undefined {
  const shape = FOLDER_SIGNATURES[folder];
  if (!shape?.signs.every((sign) => entries.some((entry) => sign.test(entry)))) return undefined;
  return entries.filter((entry) => shape.made.test(entry));
}
