import { Id, Moment } from '@zhiyin/domain/kit';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { shapeOf } from './shape.ts';

const Thing = z.object({
  id: Id,
  name: z.string().nullable(),
  kind: z.enum(['a', 'b']),
  at: Moment,
  count: z.number().int(),
  note: z.string().optional(),
  tags: z.array(z.object({ label: z.string(), isOld: z.boolean() })),
  size: z.union([z.string(), z.number()]),
  trimmed: z.string().trim(),
});
const thing: z.infer<typeof Thing> = {
  id: '01900000-0000-7000-8000-000000000000',
  name: null,
  kind: 'a',
  at: '2026-11-22T08:15:30.123Z',
  count: 3,
  tags: [{ label: '急', isOld: false }],
  size: 2,
  trimmed: 'x',
};

describe('an answer kept to its contract', () => {
  const shape = shapeOf(Thing);

  it('is what a parse makes of it', () => {
    expect(shape(thing)).toEqual(Thing.parse(thing));
    const padded = { ...thing, trimmed: '  x ', note: 'yes', name: '林' };
    expect(shape(padded)).toEqual(Thing.parse(padded));
  });

  it('says nothing that is not declared, at any depth', () => {
    const secret = { ...thing, secret: 's', tags: [{ label: '急', isOld: false, secret: 's' }] };
    expect(JSON.stringify(shape(secret))).not.toContain('secret');
  });

  it.each([
    { why: 'a field is missing', change: { name: undefined } },
    { why: 'a value is of another kind', change: { count: '3' } },
    { why: 'a word is none of those declared', change: { kind: 'c' } },
    { why: 'a list is none', change: { tags: {} } },
    { why: 'something within a list does not fit', change: { tags: [{ label: 1, isOld: false }] } },
    { why: 'none of several kinds fits', change: { size: true } },
    { why: 'a number is none', change: { count: Number.NaN } },
  ])('is refused when $why', ({ change }) => {
    expect(() => shape({ ...thing, ...change })).toThrow(z.ZodError);
  });
});
