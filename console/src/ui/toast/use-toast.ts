import { createContext, use, useMemo } from 'react';
import { isRefused } from '#lib/call/refused.ts';
import { ToastStore } from './toast-store.ts';

export const ToastContext = createContext(new ToastStore());

export interface Toasts {
  /** What was done, when the page itself does not show it. */
  say(text: string): void;
  /**
   * What was done, and the way back while the slip lies there (eight seconds, or ⌘/Ctrl-Z). A later one about the same
   * thing takes its place, see `forget`.
   */
  sayUndo(text: string, undo: () => unknown, about?: string): void;
  /** Takes the slip about this away: what it tells was undone in another way. */
  forget(about: string): void;
  /** A refusal, in its own words. Something else is our fault and is thrown on to the error boundary. */
  refuse(error: unknown): void;
}

/** Says what happened without taking the focus. */
export function useToast(): Toasts {
  const store = use(ToastContext);
  return useMemo(
    () => ({
      say: (text) => void store.add({ text, tone: 'plain' }),
      sayUndo: (text, undo, about) => void store.add({ text, tone: 'plain', undo, about }),
      forget: (about) => store.removeAbout(about),
      refuse: (error) => {
        if (!isRefused(error)) throw error;
        store.add({ text: error.message, tone: 'failed' });
      },
    }),
    [store],
  );
}
