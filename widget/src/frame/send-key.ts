/** As much of a key as decides. */
export type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey' | 'isComposing' | 'keyCode'>;

/** An input method is at work; Safari says so only by this code, after the composition has ended. */
const composing = 229;

/** Whether a key sends. The Enter that takes over a Chinese word from an input method does not. */
export function isSendKey({ key, shiftKey, altKey, isComposing, keyCode }: Key): boolean {
  return key === 'Enter' && !shiftKey && !altKey && !isComposing && keyCode !== composing;
}
