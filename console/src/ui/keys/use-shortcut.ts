import type { Text } from '@zhiyin/domain/kit';
import { use, useEffect, useEffectEvent } from 'react';
import type { Keys } from './key-stroke.ts';
import { ShortcutContext } from './shortcut-context.ts';

/**
 * Makes a key do something while the component is shown and `isOn`, and lists it on the page of keys (`?`). A
 * fallback leaves the key to any page that has a use for it.
 *
 * @example useShortcut('e', words.closeConversation, () => close.mutate({ params }))
 */
export function useShortcut(
  keys: Keys,
  words: Text,
  run: () => unknown,
  { isOn = true, isFallback = false }: { isOn?: boolean; isFallback?: boolean } = {},
): void {
  const store = use(ShortcutContext);
  const act = useEffectEvent(run);
  // The outside system is the keyboard.
  useEffect(() => {
    if (!isOn) return;
    return store.add({ keys, words, run: () => void act() }, { isFallback });
  }, [store, keys, words, isOn, isFallback]);
}
