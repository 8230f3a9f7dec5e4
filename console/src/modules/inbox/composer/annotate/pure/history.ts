/** What was, what is, and what was taken back. */
export interface History<Value> {
  readonly past: readonly Value[];
  readonly now: Value;
  readonly future: readonly Value[];
}

const stepsMax = 200;

export function begun<Value>(now: Value): History<Value> {
  return { past: [], now, future: [] };
}

/** One step further; what was taken back is gone. The same value is no step. */
export function done<Value>(history: History<Value>, next: Value): History<Value> {
  if (next === history.now) return history;
  return { past: [...history.past, history.now].slice(-stepsMax), now: next, future: [] };
}

/** Changes the last step, as the letters of one word do: taking it back takes all of them. */
export function amended<Value>(history: History<Value>, next: Value): History<Value> {
  return { ...history, now: next, future: [] };
}

/** One step back; as it was at the beginning. */
export function undone<Value>(history: History<Value>): History<Value> {
  const last = history.past.at(-1);
  if (last === undefined) return history;
  return { past: history.past.slice(0, -1), now: last, future: [history.now, ...history.future] };
}

/** The step that was taken back last, again; as it was when there is none. */
export function redone<Value>(history: History<Value>): History<Value> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.now], now: next, future };
}
