import { describe, expect, it } from 'vitest';
import { basePath, siteAddress, webAddress } from './web-address.ts';

describe('the address of a page', () => {
  it.each([
    ['https://example.org', 'https://example.org/'],
    [' HTTP://Example.ORG/A?b=c#d ', 'http://example.org/A?b=c#d'],
    ['www.example.org', 'https://www.example.org/'],
    ['facebook.com/Coop Nour', 'https://facebook.com/Coop%20Nour'],
    ['example.org:8080/x', 'https://example.org:8080/x'],
    ['example.org?x=1', 'https://example.org/?x=1'],
    ['example.org/javascript:alert(1)', 'https://example.org/javascript:alert(1)'],
    ['https://example.org/تعاونية', 'https://example.org/%D8%AA%D8%B9%D8%A7%D9%88%D9%86%D9%8A%D8%A9'],
    ['تعاونية.ma', 'https://xn--mgbeb4d6clp.ma/'],
    ['http://localhost:4321/', 'http://localhost:4321/'],
    ['http://192.168.1.5:8080/', 'http://192.168.1.5:8080/'],
  ])('%j is read', (typed, href) => expect(webAddress().parse(typed)).toBe(href));

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'java\tscript:alert(1)',
    'javascript://example.org/%0aalert(1)',
    ' \u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://example.org/1',
    'view-source:https://example.org',
    'intent://example.org#Intent;end',
    'ftp://example.org/',
    'tel:0685000001',
    'mailto:nour@example.org',
    'nour@example.org',
    'coop: https://example.org',
    'https:example.org',
    'https:/example.org',
    'https:///example.org',
    '//example.org/',
    '/page',
    'https://example',
    'https://.com',
    'https://a..b',
    'https://nour:secret@example.org/',
    'https://nour@example.org/',
    'https://exam\nple.org/',
    'https://example.org/\u0000',
    'https://ex ample.org/',
    'https://',
    'nowhere',
    '0685000001',
    '06.85.00.00.01',
    '12.50',
    '',
    'https://example.org/\u{1fffe}',
  ])('%j is refused', (typed) => expect(webAddress().safeParse(typed).success).toBe(false));
});

describe('the address of a site', () => {
  it.each([
    ['https://example.org', 'https://example.org/', '/'],
    ['https://example.org/guide', 'https://example.org/guide/', '/guide/'],
    ['example.org//guide//x//', 'https://example.org/guide/x/', '/guide/x/'],
    ['https://example.org//evil.example/', 'https://example.org/evil.example/', '/evil.example/'],
    ['https://example.org\\guide', 'https://example.org/guide/', '/guide/'],
    ['https://example.org/a/../b/./c', 'https://example.org/b/c/', '/b/c/'],
    ['https://example.org/a&b/', 'https://example.org/a%26b/', '/a%26b/'],
    ['https://example.org/é', 'https://example.org/%C3%A9/', '/%C3%A9/'],
    ['https://example.org/a b/', 'https://example.org/a%20b/', '/a%20b/'],
    ['https://example.org/a%20b/', 'https://example.org/a%20b/', '/a%20b/'],
  ])('%j is read', (typed, address, base) => {
    expect(siteAddress().parse(typed)).toBe(address);
    expect(basePath(address)).toBe(base);
  });

  it.each([
    ['https://example.org/?page=1', 'site-address'],
    ['https://example.org/#top', 'site-address'],
    ['https://example.org/100%/', 'url'],
    ['https://example.org/%E9/', 'url'],
    ['https://example.org/%00/', 'url'],
    ['ftp://example.org/', 'url'],
    ['guide', 'url'],
  ])('%j is refused', (typed, format) => {
    expect(siteAddress().safeParse(typed).error?.issues).toMatchObject([{ code: 'invalid_format', format }]);
  });
});
