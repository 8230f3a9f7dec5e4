import { written } from '@zhiyin/domain/kit';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { maskOf } from './mask-of.ts';

const phone = '13812345678';
const Thing = z.object({
  number: z.string(),
  said: written(z.string()).nullable(),
  note: written(z.string()).optional(),
  answers: written(z.record(z.string(), z.json())),
  quotes: z.array(z.object({ text: written(z.string()) })),
  either: z.union([z.object({ text: written(z.string()) }), z.object({ count: z.number() })]),
});
const thing = {
  number: phone,
  said: phone,
  answers: { a: phone, b: [{ c: phone }], d: 13_812_345_678 },
  quotes: [{ text: phone }, { text: '好的' }],
  either: { text: phone },
};

it('masks what people wrote, wherever it stands, and nothing else', () => {
  expect(maskOf(Thing)?.(thing)).toEqual({
    number: phone,
    said: '****5678',
    answers: { a: '****5678', b: [{ c: '****5678' }], d: 13_812_345_678 },
    quotes: [{ text: '****5678' }, { text: '好的' }],
    either: { text: '****5678' },
  });
});

it('leaves what is not there', () => {
  const bare = { ...thing, said: null, quotes: [], either: { count: 1 } };
  expect(maskOf(Thing)?.(bare)).toMatchObject({ said: null, quotes: [], either: { count: 1 } });
});

it('is none for answers that nobody writes', () => {
  expect(maskOf(z.object({ count: z.number(), name: z.string() }))).toBeNull();
});

it('ends for a shape that holds itself', () => {
  interface Tree {
    readonly children: readonly Tree[];
  }
  const Tree: z.ZodType<Tree> = z.lazy(() => z.object({ children: z.array(Tree) }));
  expect(maskOf(Tree)).toBeNull();
});
