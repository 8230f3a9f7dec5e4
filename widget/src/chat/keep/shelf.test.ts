import { expect, it } from 'vitest';
import { openShelf, type Store } from './shelf.ts';

function storeOf(kept: Map<string, string>): Store {
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    key: (index) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size;
    },
  };
}

const forbidden = (): Store => {
  throw new DOMException('The operation is insecure.', 'SecurityError');
};

it('keeps texts apart for each shop', () => {
  const kept = new Map<string, string>();
  const one = openShelf('one', () => storeOf(kept));
  const two = openShelf('two', () => storeOf(kept));
  expect(one.set('token', 'a')).toBe(true);
  two.set('token', 'b');
  expect([one.get('token'), two.get('token'), one.names('')]).toEqual(['a', 'b', ['token']]);
  one.remove('token');
  expect([one.get('token'), two.get('token')]).toEqual([null, 'b']);
});

it('names what begins alike in order', () => {
  const store = storeOf(new Map([['somebody', 'else']]));
  const shelf = openShelf('one', () => store);
  for (const name of ['out:2', 'token', 'out:1']) shelf.set(name, 'x');
  expect(shelf.names('out:')).toEqual(['out:1', 'out:2']);
});

it('remembers for this page when the browser forbids keeping', () => {
  const shelf = openShelf('one', forbidden);
  expect(shelf.set('out:1', 'x')).toBe(false);
  expect([shelf.get('out:1'), shelf.names('out:')]).toEqual(['x', ['out:1']]);
  shelf.remove('out:1');
  expect(shelf.get('out:1')).toBeNull();
});

it('prefers what it could not store to what was stored before', () => {
  const kept = new Map<string, string>();
  let isFull = false;
  const shelf = openShelf('one', () => ({
    ...storeOf(kept),
    setItem: (key, value) => {
      if (isFull) throw new DOMException('full', 'QuotaExceededError');
      kept.set(key, value);
    },
  }));
  shelf.set('draft', 'old');
  isFull = true;
  shelf.set('draft', 'new');
  expect(shelf.get('draft')).toBe('new');
});
