import { expect, test } from 'vitest';
import { webAddress } from '../model/values/web-address.ts';
import { shownAddress } from './shown-address.ts';

test.each([
  ['https://www.example.org/', 'example.org'],
  ['https://facebook.com/nour?ref=1', 'facebook.com/nour?ref=1'],
  ['http://localhost:4321/guide/', 'localhost:4321/guide'],
  ['https://تعاونية.ma/دليل/', 'تعاونية.ma/دليل'],
  ['https://example.org/a b/é', 'example.org/a%20b/é'],
  ['https://example.org/%E2%80%AEgpj.x', 'example.org/%E2%80%AEgpj.x'],
  ['https://example.org/%E9', 'example.org/%E9'],
])('%s is shown as %s', (typed, shown) => {
  expect(shownAddress(webAddress().parse(typed))).toBe(shown);
});
