import { workName } from '@zhiyin/domain/platform';
import { expect, it } from 'vitest';
import { modules } from '../src/modules.ts';

it('has a name in both languages for every kind of work that may be listed', () => {
  const kinds = modules.flatMap(({ due = [], reactions = [] }) => [
    ...due.map(({ kind }) => kind),
    ...reactions.map(({ work }) => work.kind),
  ]);
  expect(kinds).toContain('surveys:send');
  expect(kinds.filter((kind) => workName(kind) === null)).toEqual([]);
});
