import { expect, it } from 'vitest';
import { memoryShelf } from '../../../widget/test/memory-shelf.ts';
import { subShelf } from './sub-shelf.ts';

it('keeps the outboxes of two conversations apart', () => {
  const whole = memoryShelf();
  const [one, other] = [subShelf(whole, 'c:1'), subShelf(whole, 'c:2')];
  one.set('out:a', 'first');
  other.set('out:a', 'second');
  other.set('draft', 'x');
  expect(one.get('out:a')).toBe('first');
  expect(other.names('out:')).toEqual(['out:a']);
  one.remove('out:a');
  expect(one.names('')).toEqual([]);
  expect(whole.names('c:')).toEqual(['c:2:draft', 'c:2:out:a']);
});
