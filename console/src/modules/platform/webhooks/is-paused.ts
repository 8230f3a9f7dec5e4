/** Whether nothing is sent for now, because the address failed too often. */
export function isPaused(
  { isActive, pausedUntil }: { isActive: boolean; pausedUntil: string | null },
  now: Date,
): boolean {
  return isActive && pausedUntil !== null && Date.parse(pausedUntil) > now.getTime();
}
