/** What is edited, with what it was before and what was taken back. */
export interface History<Thing> {
  readonly past: readonly Thing[];
  readonly present: Thing;
  readonly future: readonly Thing[];
}

const stepsMax = 100;

/** What begins to be edited. */
export function begun<Thing>(present: Thing): History<Thing> {
  return { past: [], present, future: [] };
}

/** Goes on by a step, and forgets what was taken back. */
export function stepped<Thing>({ past, present }: History<Thing>, next: Thing): History<Thing> {
  return { past: [...past, present].slice(-stepsMax), present: next, future: [] };
}

/** One step back; the same when there is none. */
export function undone<Thing>(history: History<Thing>): History<Thing> {
  const { past, present, future } = history;
  const last = past.at(-1);
  return last === undefined
    ? history
    : { past: past.slice(0, -1), present: last, future: [present, ...future] };
}

/** What was taken back once more; the same when nothing was. */
export function redone<Thing>(history: History<Thing>): History<Thing> {
  const { past, present, future } = history;
  const [next, ...rest] = future;
  return next === undefined ? history : { past: [...past, present], present: next, future: rest };
}
