import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { allowedFields } from './schema-keys.ts';
import { editorSchemas } from './schemas.ts';
import { NAMED_PATTERNS } from './validate.ts';

it('names every pattern of the model', () => {
  const texts = [...editorSchemas().values()];
  const used = texts.flatMap((text) =>
    [...text.matchAll(/"pattern": (".*")/g)].map(([, json]) => `/${JSON.parse(json ?? '')}/`),
  );
  expect(new Set(Object.keys(NAMED_PATTERNS))).toEqual(new Set(used));
});

describe('keysAt', () => {
  const schema = z.strictObject({
    plain: z.strictObject({ a: z.string() }),
    list: z.array(z.strictObject({ b: z.string() })).default([]),
    either: z.union([z.string(), z.strictObject({ c: z.string() }).transform(String)]).optional(),
    read: z.preprocess((value) => value, z.strictObject({ d: z.string() })),
  });

  it.each([
    [[], ['plain', 'list', 'either', 'read']],
    [['plain'], ['a']],
    [['list', 3], ['b']],
    [['either'], ['c']],
    [['read'], ['d']],
    [['plain', 'a'], []],
    [['constructor'], []],
    [['list', 'length'], []],
  ])('%j: %j', (path, keys) => expect(allowedFields(schema, path)).toEqual(keys));
});
