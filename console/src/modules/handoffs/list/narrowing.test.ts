import { expect, it } from 'vitest';
import { narrowingOf, queryOf, searchOf } from './narrowing.ts';

it('says in the address what the list is narrowed by, and reads it back', () => {
  const by = { ...narrowingOf({}, 'all'), measure: 'kept' as const, from: 'none', to: 'w', search: '杯子' };
  expect(narrowingOf(searchOf(by), 'sent')).toEqual(by);
  expect(queryOf(by)).toEqual({
    box: 'all',
    measure: 'kept',
    fromTeamId: 'none',
    toTeamId: 'w',
    search: '杯子',
  });
});

it('takes nonsense as nothing', () => {
  const nonsense = { box: 'mine', state: 4, measure: 'best', search: ['a'], type: '' };
  expect(queryOf(narrowingOf(nonsense, 'to-answer'))).toEqual({ box: 'to-answer' });
});
