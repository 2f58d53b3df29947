import type { z } from 'zod';
import type { Path } from './source.ts';

type Def = {
  type: string;
  innerType?: z.ZodType;
  in?: z.ZodType;
  out?: z.ZodType;
  options?: readonly z.ZodType[];
  element?: z.ZodType;
  items?: readonly z.ZodType[];
  shape?: Record<string, z.ZodType>;
};

/** The fields that may stand in the group at a path of a schema; for "did you mean". */
export function keysAt(schema: z.ZodType, path: Path): string[] {
  let candidates = unwrap(schema);
  for (const step of path) candidates = candidates.flatMap((candidate) => child(candidate, step)).flatMap(unwrap);
  return candidates.flatMap((candidate) => Object.keys(defOf(candidate).shape ?? {}));
}

function defOf(schema: z.ZodType): Def {
  return schema.def as unknown as Def;
}

function child(schema: z.ZodType, step: string | number): z.ZodType[] {
  const { shape, element, items } = defOf(schema);
  const found =
    typeof step === 'number' ? (element ?? items?.[step]) : shape && Object.hasOwn(shape, step) && shape[step];
  return found ? [found] : [];
}

/** Through optional, default, preprocess, transform and union, to what is written in the file. */
function unwrap(schema: z.ZodType): z.ZodType[] {
  const { type, innerType, in: input, out, options } = defOf(schema);
  if (innerType) return unwrap(innerType);
  if (options) return options.flatMap(unwrap);
  if (type === 'pipe' && input && out) return unwrap(defOf(input).type === 'transform' ? out : input);
  return [schema];
}
