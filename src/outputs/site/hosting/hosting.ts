import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A year: files with a hash in their name never change. */
const IMMUTABLE = 'public, max-age=31536000, immutable';
/** Browsers ask the host before they use a cached file, so that no price is outdated. */
const REVALIDATE = 'no-cache';

/** Folders of files with a hash in their name. */
const HASHED_FOLDERS = ['_assets', '_fonts', '_pictures', 'search'];

/** Headers that a `<meta>` cannot replace. The rest of the policy is in each page, so that it holds on every host. */
const SECURITY: Record<string, string> = {
  'Content-Security-Policy': "frame-ancestors 'self'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
};

/** The file `_headers` for Netlify and Cloudflare Pages, at the root of the site. */
export function headersFile(base: string): string {
  const block = (path: string, headers: Record<string, string>) =>
    [`${base}${path}`, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  return `${[
    block('*', SECURITY),
    ...HASHED_FOLDERS.map((folder) => block(`${folder}/*`, { 'Cache-Control': IMMUTABLE })),
    block('sw.js', { 'Cache-Control': REVALIDATE }),
  ].join('\n\n')}\n`;
}

/** The file `.htaccess` for Apache 2.4. Each part is skipped where the host lacks the module. */
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
  Header set Cache-Control "${REVALIDATE}"
  <If "%{REQUEST_URI} =~ m#/(?:${HASHED_FOLDERS.join('|')})/[^/]+\\.[0-9a-z]+$#">
    Header set Cache-Control "${IMMUTABLE}"
  </If>
</IfModule>
`;
}

/**
 * Adds files for hosts: `.nojekyll` (without it, GitHub Pages leaves out folders that start with `_`), `_headers`
 * (Netlify and Cloudflare Pages) and `.htaccess` (Apache). Each host ignores the files of the others.
 */
export async function writeHostingFiles(folder: string, base: string): Promise<void> {
  await writeFile(join(folder, '.nojekyll'), '');
  await writeFile(join(folder, '_headers'), headersFile(base));
  await writeFile(join(folder, '.htaccess'), htaccessFile(base));
}
