import { z } from 'zod';
import type { Path } from './yaml/source.ts';

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

/** Field names allowed in the group at a path of a schema, for suggestions. */
export function allowedFields(schema: z.ZodType, path: Path): string[] {
  return schemasAt(schema, path)
    .flatMap(unwrap)
    .flatMap((candidate) => Object.keys(defOf(candidate).shape ?? {}));
}

/** True when the value at a path is optional: an optional field, or a list item. */
export function isOptionalAt(schema: z.ZodType, path: Path): boolean {
  const last = path.at(-1);
  if (typeof last === 'number') {
    const lists = schemasAt(schema, path.slice(0, -1)).flatMap(unwrap);
    return lists.some((candidate) => defOf(candidate).element !== undefined);
  }
  return last !== undefined && schemasAt(schema, path).some((field) => field.safeParse(undefined).success);
}

/** True when the schema expects a date at a path. */
export function isDay(schema: z.ZodType, path: Path): boolean {
  return schemasAt(schema, path)
    .flatMap(unwrap)
    .some((candidate) => candidate instanceof z.ZodISODate);
}

/** Declared schemas at a path; several for a union. */
function schemasAt(schema: z.ZodType, path: Path): z.ZodType[] {
  let found = [schema];
  for (const step of path) found = found.flatMap(unwrap).flatMap((candidate) => child(candidate, step));
  return found;
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

/** Unwraps optional, default, preprocess, transform and union down to the input types. */
function unwrap(schema: z.ZodType): z.ZodType[] {
  const { type, innerType, in: input, out, options } = defOf(schema);
  if (innerType) return unwrap(innerType);
  if (options) return options.flatMap(unwrap);
  if (type === 'pipe' && input && out) return unwrap(defOf(input).type === 'transform' ? out : input);
  return [schema];
}
