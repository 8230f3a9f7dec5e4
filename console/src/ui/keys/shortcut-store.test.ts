import { describe, expect, it } from 'vitest';
import { keyCaps, type Stroke, strokeText } from './key-stroke.ts';
import { ShortcutStore } from './shortcut-store.ts';

function stroke(key: string, held: Partial<Stroke> = {}): Stroke {
  return { key, metaKey: false, ctrlKey: false, altKey: false, shiftKey: false, ...held };
}

/** A store with these keys, and what was run. */
function aStore(...keys: string[]) {
  const ran: string[] = [];
  const store = new ShortcutStore();
  const add = (one: string, name = one) =>
    store.add({ keys: one, words: { zh: one, en: one }, run: () => ran.push(name) });
  for (const one of keys) add(one);
  const press = (key: string, { held = {}, isTyping = false, nowMs = 0 } = {}) =>
    store.press(stroke(key, held), isTyping, false, nowMs);
  return { store, ran, add, press };
}

describe('a shortcut', () => {
  it('runs on its key', () => {
    const { press, ran } = aStore('j', 'k');
    expect(press('j')).toBe(true);
    expect(ran).toEqual(['j']);
  });

  it('leaves letters to whoever is typing, but not what is held with Ctrl', () => {
    const { press, ran } = aStore('j', 'mod+k');
    expect(press('j', { isTyping: true })).toBe(false);
    expect(press('k', { isTyping: true, held: { ctrlKey: true } })).toBe(true);
    expect(ran).toEqual(['mod+k']);
  });

  it('leaves taking back a typed word to the field it was typed in', () => {
    const { press } = aStore('mod+z');
    expect(press('z', { isTyping: true, held: { ctrlKey: true } })).toBe(false);
    expect(press('z', { held: { ctrlKey: true } })).toBe(true);
  });

  it('that is a fallback leaves its key to whoever else wants it, before or after', () => {
    const { store, press, ran } = aStore('/');
    store.add(
      { keys: '/', words: { zh: '', en: '' }, run: () => ran.push('fallback') },
      { isFallback: true },
    );
    press('/');
    expect(ran).toEqual(['/']);
  });

  it('may be a sequence, finished in time', () => {
    const { press, ran } = aStore('g i');
    expect([press('g'), press('i', { nowMs: 800 })]).toEqual([true, true]);
    expect(ran).toEqual(['g i']);
  });

  it('forgets a sequence that was broken or begun too long ago', () => {
    const { press, ran } = aStore('g i');
    press('g');
    press('x', { nowMs: 100 });
    press('i', { nowMs: 200 });
    press('g', { nowMs: 300 });
    press('i', { nowMs: 3000 });
    expect(ran).toEqual([]);
  });

  it('is taken over by the one added last, and comes back when that one goes', () => {
    const { add, press, ran } = aStore('escape');
    const remove = add('escape', 'dialog');
    press('Escape');
    remove();
    press('Escape');
    expect(ran).toEqual(['dialog', 'escape']);
  });

  it('waits for a key, not for what is held', () => {
    const { press } = aStore('g i');
    press('g');
    expect(press('Shift', { held: { shiftKey: true } })).toBe(false);
  });
});

it.each([
  { why: 'a sign already says its shift', one: stroke('?', { shiftKey: true }), isMac: false, text: '?' },
  {
    why: 'a letter does not',
    one: stroke('P', { shiftKey: true, metaKey: true }),
    isMac: true,
    text: 'mod+shift+p',
  },
  { why: 'Ctrl is not ⌘ on a Mac', one: stroke('k', { ctrlKey: true }), isMac: true, text: 'k' },
  { why: 'the space bar has a name', one: stroke(' '), isMac: false, text: 'space' },
])('reads $text: $why', ({ one, isMac, text }) => expect(strokeText(one, isMac)).toBe(text));

it('shows caps as the keyboard at hand has them', () => {
  expect(keyCaps('mod+k', true)).toEqual([['⌘', 'K']]);
  expect(keyCaps('mod+k', false)).toEqual([['Ctrl', 'K']]);
  expect(keyCaps('g i', false)).toEqual([['G'], ['I']]);
});
