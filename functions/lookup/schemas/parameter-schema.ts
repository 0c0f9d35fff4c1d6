import * as z from 'zod/mini';
import { parsePeriod } from '../period.ts';
import type { Parameters, ParametersOf } from './parameters.ts';
import { isReadable, type Value } from './values.ts';

/** The schema of what `readValue` makes of a request. */
export function schemaOf(value: Value): z.ZodMiniType {
  switch (value.type) {
    case 'text':
      return z
        .string()
        .check(
          ...(value.least > 0 ? [z.minLength(value.least)] : []),
          z.maxLength(value.most),
          z.refine(isReadable),
        );
    case 'pattern':
      return z.string().check(z.regex(value.pattern));
    case 'date':
      return z.string().check(z.refine((text: string) => parsePeriod(text) !== null));
    case 'flag':
      return z.boolean();
    case 'number':
      return z.int().check(z.gte(value.least), z.lte(value.most));
    case 'choice':
      return z.enum([...value.of]);
    case 'choices':
      return z.array(z.enum([...value.of])).check(z.minLength(1), z.maxLength(value.most));
  }
}

/** The parameters of a route as one object, each described, none demanded. */
export function objectOf<Shape extends Parameters>(shape: Shape): z.ZodMiniType<ParametersOf<Shape>> {
  const members = Object.entries(shape).map(([name, { value, description }]) => [
    name,
    z.optional(schemaOf(value).check(z.describe(description))),
  ]);
  return z.strictObject(Object.fromEntries(members)) as unknown as z.ZodMiniType<ParametersOf<Shape>>;
}
