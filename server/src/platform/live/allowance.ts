/** Answers whether one more is allowed now: `burst` at once, and `perSecond` in the long run. */
export function openAllowance(now: () => Date, perSecond: number, burst: number): () => boolean {
  let left = burst;
  let at = now().getTime();
  return () => {
    const then = at;
    at = now().getTime();
    left = Math.min(burst, left + (Math.max(0, at - then) / 1000) * perSecond);
    if (left < 1) return false;
    left -= 1;
    return true;
  };
}
