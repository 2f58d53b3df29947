// Unpacks the Chromium of tools/browser/node_modules into tools/browser/chromium. Run once, by set-up. The package
// unpacks into the temp folder and reuses files already there under its names, so it gets a folder of its own; that
// folder is renamed last, and an interrupted unpacking never counts.
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const tools = path.join(import.meta.dirname, '..', '..', 'tools', 'browser');
const partial = path.join(tools, 'chromium.partial');
const target = path.join(tools, 'chromium');

// The package's fonts.conf names folders of its build machine.
const FONTS_CONF = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

rmSync(partial, { recursive: true, force: true });
mkdirSync(partial, { recursive: true });
process.env.TMPDIR = partial;
// Makes the package unpack its own NSS libraries, which minimal machines lack.
process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs24.x';

const entry = createRequire(path.join(tools, 'package.json')).resolve('@sparticuz/chromium');
const { default: chromium } = await import(pathToFileURL(entry).href);
await chromium.executablePath();
writeFileSync(path.join(partial, 'fonts', 'fonts.conf'), FONTS_CONF);
rmSync(target, { recursive: true, force: true });
renameSync(partial, target);
