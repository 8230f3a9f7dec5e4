import { z } from 'zod';

/** JSON Schema 2020-12, as OpenAPI 3.1 takes it. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** The schemas that call themselves and so need a name, by that name. */
export type NamedSchemas = Map<string, JsonSchema>;

/**
 * What a contract's schema accepts (`input`) or gives (`output`). What calls itself is put into `named` under names
 * that begin with `name`. What no JSON Schema can say (a refinement, a transformation) is left out.
 */
export function jsonSchemaOf(
  schema: z.ZodType,
  io: 'input' | 'output',
  name: string,
  named: NamedSchemas,
): JsonSchema {
  const { $schema: _, $defs, ...root } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  const namesOf = new Map([['#', name]]);
  for (const key of Object.keys($defs ?? {}))
    namesOf.set(`#/$defs/${key}`, `${name}.${key.replace(/^_+/, '')}`);

  let callsItself = false;
  const tidy = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(tidy);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value)
      .filter(([key, inner]) => isSaid(value, key, inner, io))
      .map(([key, inner]) => {
        if (key !== '$ref' || typeof inner !== 'string') return [key, tidy(inner)];
        callsItself ||= inner === '#';
        return [key, `#/components/schemas/${namesOf.get(inner) ?? name}`];
      });
    return Object.fromEntries(entries);
  };
  for (const [key, inner] of Object.entries($defs ?? {})) {
    named.set(namesOf.get(`#/$defs/${key}`) ?? key, asSchema(tidy(inner)));
  }
  const said = asSchema(tidy(root));
  if (!callsItself) return said;
  named.set(name, said);
  return { $ref: `#/components/schemas/${name}` };
}

/** Long patterns of what a format names already say nothing to a reader; and answers may grow fields. */
function isSaid(schema: object, key: string, value: unknown, io: 'input' | 'output'): boolean {
  if (key === 'pattern' && 'format' in schema) return false;
  if (key === '~standard') return false;
  if (key === 'maximum' && value === Number.MAX_SAFE_INTEGER) return false;
  if (key === 'minimum' && value === Number.MIN_SAFE_INTEGER) return false;
  return !(key === 'additionalProperties' && value === false && io === 'output');
}

/** A schema, tidied, is one still. */
function asSchema(value: unknown): JsonSchema {
  return value as JsonSchema;
}
