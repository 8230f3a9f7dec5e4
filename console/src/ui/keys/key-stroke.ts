/** What a key event says, as far as shortcuts care. */
export interface Stroke {
  readonly key: string;
  readonly metaKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/**
 * A shortcut as it is declared: strokes one after the other (`g i`), each a key with what is held (`mod+k`,
 * `shift+arrowdown`). `mod` is ⌘ on a Mac and Ctrl elsewhere. Letters are small; signs such as `?` are written as
 * they are typed, without their shift.
 */
export type Keys = string;

/** The stroke in the declared form, e.g. `mod+shift+p`. */
export function strokeText(stroke: Stroke, isMac: boolean): string {
  const key = stroke.key === ' ' ? 'space' : stroke.key.toLowerCase();
  const isSign = key.length === 1 && !/[a-z0-9]/.test(key);
  const held = [
    (isMac ? stroke.metaKey : stroke.ctrlKey) && 'mod',
    stroke.altKey && 'alt',
    stroke.shiftKey && !isSign && 'shift',
  ];
  return [...held.filter(Boolean), key].join('+');
}

/** Whether it may fire while somebody types: only with ⌘, Ctrl or Alt held, save those that edit text, and Escape. */
export function isForTyping(keys: Keys): boolean {
  if (/^mod\+(shift\+)?[zyacvx]$/.test(keys)) return false;
  return /(^|\+)(mod|alt)\+/.test(keys) || keys === 'escape';
}

const marks = new Map([
  ['alt', '⌥'],
  ['shift', '⇧'],
  ['enter', '↵'],
  ['escape', 'Esc'],
  ['arrowup', '↑'],
  ['arrowdown', '↓'],
  ['arrowleft', '←'],
  ['arrowright', '→'],
  ['space', '␣'],
  ['backspace', '⌫'],
]);

/** The keys as their caps read: `mod+k` is ⌘ K on a Mac, Ctrl K elsewhere. One list a stroke. */
export function keyCaps(keys: Keys, isMac: boolean): string[][] {
  const cap = (part: string): string => {
    if (part === 'mod') return isMac ? '⌘' : 'Ctrl';
    if (part === 'alt' && !isMac) return 'Alt';
    return marks.get(part) ?? part.toUpperCase();
  };
  return keys.split(' ').map((stroke) => (stroke === '+' ? ['+'] : stroke.split('+').map(cap)));
}
