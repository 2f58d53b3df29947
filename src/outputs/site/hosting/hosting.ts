import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A year: the content of these files never changes under their name. */
const FOR_EVER = 'public, max-age=31536000, immutable';
/** Asked for again each time, and sent only when it changed: a price must not be old because of a cache. */
const ASK = 'no-cache';

/** Folders of files named by their content. */
const BY_CONTENT = ['_assets', '_fonts', '_pictures', 'search'];

/** What a `<meta>` cannot say. The rest of the policy stands in each page, so that it holds on every host. */
const SECURITY: Record<string, string> = {
  'Content-Security-Policy': "frame-ancestors 'self'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
};

/** Netlify and Cloudflare Pages read this file at the root of what is published. */
export function headersFile(base: string): string {
  const block = (path: string, headers: Record<string, string>) =>
    [`${base}${path}`, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  return `${[
    block('*', SECURITY),
    ...BY_CONTENT.map((folder) => block(`${folder}/*`, { 'Cache-Control': FOR_EVER })),
    block('sw.js', { 'Cache-Control': ASK }),
  ].join('\n\n')}\n`;
}

/** Apache 2.4 reads this file in the folder it was copied to by FTP. Each part is skipped where the host lacks it. */
export function htaccessFile(base: string): string {
  return `DirectoryIndex index.html
ErrorDocument 404 ${base}404.html
AddDefaultCharset utf-8

<IfModule mod_mime.c>
  AddType application/manifest+json .webmanifest
  AddType font/woff2 .woff2
  AddType image/webp .webp
  AddType text/javascript .js
  AddType text/vcard .vcf
</IfModule>

<IfModule mod_deflate.c>
  AddOutputFilterByType DEFLATE text/html text/css text/javascript application/json application/manifest+json image/svg+xml application/xml
</IfModule>
<IfModule mod_brotli.c>
  AddOutputFilterByType BROTLI_COMPRESS text/html text/css text/javascript application/json application/manifest+json image/svg+xml application/xml
</IfModule>

<IfModule mod_headers.c>
${Object.entries(SECURITY)
  .map(([name, value]) => `  Header always set ${name} "${value}"`)
  .join('\n')}
  Header set Cache-Control "${ASK}"
  <If "%{REQUEST_URI} =~ m#/(?:${BY_CONTENT.join('|')})/[^/]+\\.[0-9a-z]+$#">
    Header set Cache-Control "${FOR_EVER}"
  </If>
</IfModule>
`;
}

/**
 * Adds what hosts look for: GitHub Pages (`.nojekyll`, or folders that begin with `_` are left out), Netlify and
 * Cloudflare Pages (`_headers`), Apache (`.htaccess`). Each ignores the files of the others.
 */
export async function writeHostingFiles(folder: string, base: string): Promise<void> {
  await writeFile(join(folder, '.nojekyll'), '');
  await writeFile(join(folder, '_headers'), headersFile(base));
  await writeFile(join(folder, '.htaccess'), htaccessFile(base));
}
