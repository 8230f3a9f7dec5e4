import type { KeyboardEvent } from 'react';

interface Walk {
  readonly at: number;
  readonly count: number;
  readonly setAt: (at: number) => void;
  readonly pick: () => unknown;
}

/** ↑ ↓ walk the list round, Enter picks. */
export function walkOptions(event: KeyboardEvent, { at, count, setAt, pick }: Walk): void {
  // While an input method composes, its Enter picks a character; keyCode 229 is how Safari says so.
  if (event.nativeEvent.isComposing || event.keyCode === 229 || count === 0) return;
  const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (move) setAt((Math.min(at, count - 1) + move + count) % count);
  else if (event.key === 'Enter') pick();
  else return;
  event.preventDefault();
}
