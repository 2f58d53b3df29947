import { expect, it } from 'vitest';
import { translator } from '../i18n/translate.ts';
import { LANGS } from '../model/languages.ts';
import { REASONS, refusalText } from './refusal.ts';

it.each(LANGS)('every refusal says where, in words (%s)', (lang) => {
  const t = translator(lang);
  for (const reason of REASONS) {
    const text = refusalText({ reason, file: 'baskets/eid.yaml', field: 'items.0' }, t);
    expect(text).toMatch(/^baskets\/eid\.yaml \(items\.0\) ?: \S/);
    expect(text).not.toContain('{{');
  }
  expect(refusalText({ reason: 'changed', file: 'a.yaml', field: '' }, t)).toMatch(/^a\.yaml ?:/);
});
