import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { parsePhone } from '../model/values/phone.ts';
import Code from './Code.astro';
import Price from './Price.astro';
import Say from './Say.astro';
import SecondName from './SecondName.astro';
import Tel from './Tel.astro';

let container: AstroContainer;
beforeAll(async () => {
  container = await AstroContainer.create();
});

const draw = (component: AstroComponentFactory, props: Record<string, unknown>) =>
  container.renderToString(component, { props });
const words = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();

describe('Say', () => {
  it('says a text in the reader’s language, without a wrapper of its own', async () => {
    const html = await draw(Say, { text: { ar: 'عسل', fr: 'Miel' }, lang: 'fr' });
    expect(html.trim()).toBe('Miel');
  });

  it('marks the language and the direction of a text that exists in the other language only', async () => {
    const html = await draw(Say, { text: { ar: 'عسل' }, lang: 'fr' });
    expect(html).toContain('lang="ar"');
    expect(html).toContain('dir="rtl"');
  });
});

describe('SecondName', () => {
  it('shows the other language, marked as such', async () => {
    const html = await draw(SecondName, { text: { ar: 'عسل', fr: 'Miel' }, lang: 'ar' });
    expect(html).toContain('lang="fr"');
    expect(words(html)).toBe('Miel');
  });

  it('shows nothing when there is one language only, which Say shows already', async () => {
    expect(words(await draw(SecondName, { text: { fr: 'Miel' }, lang: 'ar' }))).toBe('');
  });
});

describe('in an Arabic line', () => {
  it('a code, a phone and a price keep their order', async () => {
    const phone = parsePhone('0685123456');
    const code = await draw(Code, { code: '214-03' });
    const tel = await draw(Tel, { phone });
    const price = await draw(Price, { price: 2400, lang: 'ar' });
    for (const html of [code, tel, price]) expect(html).toMatch(/<bdi[^>]*dir="ltr"/);
    expect(words(code)).toBe('214-03');
    expect(words(tel)).toBe('0685 12 34 56');
    expect(words(price)).toMatch(/^2\s400 /);
  });

  it('a price on request is shown in words, never as 0', async () => {
    const html = await draw(Price, { price: null, lang: 'fr' });
    expect(words(html)).toBe('Demandez le prix');
  });
});
