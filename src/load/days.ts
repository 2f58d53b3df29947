import type { z } from 'zod';
import { day } from '../model/values/scalars.ts';
import type { DateRange } from './files/limits.ts';
import { isDay } from './schema-keys.ts';
import type { Path } from './yaml/source.ts';
import type { Issue } from './validate.ts';

/** Digits, separator, digits, separator, digits; nothing else. */
const MAY_BE_DAY = /^[\s\d\u0660-\u0669\u06f0-\u06f9]+(?:[-/.][\s\d\u0660-\u0669\u06f0-\u06f9]+){2}$/;

/** Valid dates in a value that are implausible, as issues beside those of its schema. */
export function implausibleDays(schema: z.ZodType, value: unknown, days: DateRange): Issue[] {
  const found: Issue[] = [];
  const walk = (part: unknown, path: Path) => {
    if (typeof part === 'object' && part !== null) {
      for (const [key, item] of Object.entries(part)) walk(item, [...path, Array.isArray(part) ? Number(key) : key]);
      return;
    }
    // Look up the schema only for text in date form: the look-up takes longer than the rest of the walk.
    const read = typeof part === 'string' && MAY_BE_DAY.test(part) ? day().safeParse(part).data : undefined;
    if (read === undefined || (read >= days.first && read <= days.last) || !isDay(schema, path)) return;
    found.push({
      code: 'custom',
      path: [...path],
      message: '',
      params: { code: 'date-implausible', first: days.first, last: days.last },
    });
  };
  walk(value, []);
  return found;
}
