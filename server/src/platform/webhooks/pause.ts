/** Failed calls in a row after which a webhook is paused instead of asked again and again. */
export const failuresUntilPause = 10;

const pauseSecondsMin = 60;
const pauseSecondsMax = 3600;
const backOffSecondsMax = 3600;
/** How long one delivery is tried. */
export const triedSeconds = 24 * 3600;

/**
 * Seconds that a webhook rests after its n-th failure in a row; 0 while it need not. One try after each rest shows
 * whether it is back.
 *
 * @example pauseSeconds(10) // 60
 * @example pauseSeconds(12) // 240
 */
export function pauseSeconds(failuresInRow: number): number {
  if (failuresInRow < failuresUntilPause) return 0;
  return Math.min(pauseSecondsMax, pauseSecondsMin * 2 ** (failuresInRow - failuresUntilPause));
}

/** Seconds until a delivery is tried again after its n-th try: 5, 10, 20 … up to an hour. */
export function backOffSeconds(tries: number): number {
  return Math.min(backOffSecondsMax, 5 * 2 ** (tries - 1));
}
