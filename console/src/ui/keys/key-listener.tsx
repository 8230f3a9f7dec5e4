import { use, useEffect } from 'react';
import { isMac, ShortcutContext } from './shortcut-context.ts';

/** Hands the keyboard to the shortcuts. Rendered once, by the app. */
export function KeyListener() {
  const store = use(ShortcutContext);
  // The outside system is the keyboard.
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // While an input method composes, its keys belong to it: Enter there picks a character.
      if (event.defaultPrevented || event.isComposing) return;
      // Escape in a dialog closes it, and not what lies under it.
      if (event.key === 'Escape' && isInDialog(event.target)) return;
      if (store.press(event, isTyping(event.target), isMac, event.timeStamp)) event.preventDefault();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [store]);
  return null;
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('dialog') !== null;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button'].includes(target.type);
  return target.isContentEditable || target.matches('textarea, select, [role=combobox], [role=listbox]');
}
