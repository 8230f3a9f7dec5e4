import { expect, it } from 'vitest';
import { z } from 'zod';
import { jsonSchemaOf, type NamedSchemas } from './json-schema.ts';

const Branch = z.strictObject({
  key: z.string(),
  get branches() {
    return z.array(Branch);
  },
});
const Condition = z.strictObject({ field: z.string() });
const All = z.strictObject({
  get all() {
    return z.array(z.union([Condition, All]));
  },
});

it.each([
  { why: 'a tree that is the whole schema', schema: Branch },
  { why: 'a tree inside another schema', schema: z.strictObject({ root: Branch, filter: All.nullable() }) },
])('gives what calls itself a name that can be found: $why', ({ schema }) => {
  const named: NamedSchemas = new Map();
  const said = jsonSchemaOf(schema, 'input', 'test.body', named);
  const text = JSON.stringify([said, ...named.values()]);
  const references = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map((match) => match[1] ?? '');
  expect(references.length).toBeGreaterThan(0);
  for (const reference of references)
    expect(named.has(reference.replace('#/components/schemas/', ''))).toBe(true);
  expect(text).not.toContain('$defs');
});

it('lets answers grow, and requests not', () => {
  const schema = z.object({ name: z.string() });
  const named: NamedSchemas = new Map();
  expect(jsonSchemaOf(z.strictObject(schema.shape), 'input', 'a', named)).toMatchObject({
    additionalProperties: false,
  });
  expect(jsonSchemaOf(schema, 'output', 'b', named)).not.toHaveProperty('additionalProperties');
});
