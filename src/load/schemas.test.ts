import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import ar from '../i18n/ar/fields.json' with { type: 'json' };
import en from '../i18n/en/fields.json' with { type: 'json' };
import fr from '../i18n/fr/fields.json' with { type: 'json' };
import fieldHelp from './field-help.json' with { type: 'json' };
import { editorSchemas } from './schemas.ts';

const COMMITTED = join(import.meta.dirname, '..', '..', 'schemas');

type Node = {
  properties?: Record<string, Node>;
  items?: Node;
  description?: string;
  required?: string[];
  type?: unknown;
};

function* fields(node: Node | undefined, path: string[]): Generator<[string, Node]> {
  for (const [name, field] of Object.entries(node?.properties ?? {})) {
    yield [[...path, name].join('.'), field];
    yield* fields(field, [...path, name]);
  }
  if (node?.items) yield* fields(node.items, path);
}

describe.each([...editorSchemas()])('%s', (name, text) => {
  it('is the committed one; otherwise run `npm run schemas`', () => {
    expect(readFileSync(join(COMMITTED, name), 'utf8')).toBe(text);
  });

  it('explains every field in both languages', () => {
    const silent = [...fields(JSON.parse(text), [])].filter(
      ([, field]) => !/\n.*\p{sc=Arabic}/u.test(field.description ?? ''),
    );
    expect(silent.map(([path]) => path)).toEqual([]);
  });
});

it('names every field in each language, as messages of the check do', () => {
  const paths = [...editorSchemas().values()].flatMap((text) => [...fields(JSON.parse(text), [])]);
  const keys = new Set(paths.map(([path]) => path.split('.').at(-1) ?? ''));
  for (const [lang, names] of Object.entries({ ar, fr, en })) {
    expect(
      [...keys].filter((key) => !Object.hasOwn(names, key)),
      lang,
    ).toEqual([]);
  }
});

describe('what an editor accepts', () => {
  const cooperative: Node = JSON.parse(editorSchemas().get('cooperative.schema.json') ?? '');
  const at = (...path: string[]) =>
    path.reduce<Node | undefined>(
      (node, step) => (step === '[]' ? node?.items : node?.properties?.[step]),
      cooperative,
    );

  it('lets codes, phones and prices be typed without quotes', () => {
    expect(at('code')?.type).toEqual(['string', 'number']);
    expect(at('contacts', '[]', 'phone')?.type).toEqual(['string', 'number']);
    expect(at('members')?.type).toEqual(['number', 'string']);
  });

  it('asks for what the loader asks for', () => {
    expect(cooperative.required).toEqual(['code', 'name', 'category', 'commune', 'contacts', 'consent']);
    expect(at('products', '[]', 'variants', '[]')?.required).toEqual(['size', 'price']);
    expect(at('consent')?.required).toEqual(['web', 'print', 'social', 'date']);
  });

  it('has no help for fields that are gone', () => {
    const names = new Set(
      [...editorSchemas().values()].flatMap((text) => [...text.matchAll(/"(\w+)": \{/g)].map(([, name]) => name)),
    );
    expect(Object.keys(fieldHelp).filter((key) => !names.has(key.split('.').at(-1) ?? ''))).toEqual([]);
  });
});
