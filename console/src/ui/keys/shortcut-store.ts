import type { Text } from '@zhiyin/domain/kit';
import { isForTyping, type Keys, type Stroke, strokeText } from './key-stroke.ts';

export interface Shortcut {
  readonly keys: Keys;
  /** What it does, for the page of keys. */
  readonly words: Text;
  readonly run: () => void;
}

/** A sequence such as `g i` must be finished within this. */
const sequenceMs = 1200;

/** The shortcuts that now work. The one added last wins, so that a dialog may take a key from the page under it. */
export class ShortcutStore {
  #list: readonly Shortcut[] = [];
  #begun = '';
  #begunAtMs = 0;
  readonly #watchers = new Set<() => void>();

  list = (): readonly Shortcut[] => this.#list;

  watch = (onChange: () => void): (() => void) => {
    this.#watchers.add(onChange);
    return () => {
      this.#watchers.delete(onChange);
    };
  };

  /** Works until the answer is called; a fallback only while nobody else has its key, whoever came first. */
  add(shortcut: Shortcut, { isFallback = false }: { isFallback?: boolean } = {}): () => void {
    this.#set(isFallback ? [shortcut, ...this.#list] : [...this.#list, shortcut]);
    return () => this.#set(this.#list.filter((one) => one !== shortcut));
  }

  /**
   * Runs what a stroke asks for. True when it meant something to us, so that the browser should not act on it too.
   *
   * @param nowMs from any steady clock
   */
  press(stroke: Stroke, isTyping: boolean, isMac: boolean, nowMs: number): boolean {
    const text = strokeText(stroke, isMac);
    if (['shift', 'control', 'alt', 'meta'].includes(stroke.key.toLowerCase())) return false;
    const isLate = nowMs - this.#begunAtMs > sequenceMs;
    const whole = this.#begun && !isLate ? `${this.#begun} ${text}` : text;
    this.#begun = '';
    const usable = this.#list.filter((one) => !isTyping || isForTyping(one.keys));

    const found = usable.findLast((one) => one.keys === whole) ?? usable.findLast((one) => one.keys === text);
    if (found) {
      found.run();
      return true;
    }
    if (usable.some((one) => one.keys.startsWith(`${text} `))) {
      this.#begun = text;
      this.#begunAtMs = nowMs;
      return true;
    }
    return false;
  }

  #set(list: readonly Shortcut[]): void {
    this.#list = list;
    for (const watch of this.#watchers) watch();
  }
}
