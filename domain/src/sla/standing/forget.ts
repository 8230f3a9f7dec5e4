import type { Standing } from './standing.ts';

/**
 * Leaves out of a long past what no clock reads any more, so that storing it stays cheap: exchanges that were answered
 * long ago. The first stays (it holds the first response), and so do the last ones.
 */
export function forget(standing: Standing, exchangesMax = 40): Standing {
  const { exchanges } = standing;
  if (exchanges.length <= exchangesMax) return standing;
  const firstAnswered = exchanges.findIndex(({ humanAt }) => humanAt !== null);
  if (firstAnswered === -1) return standing;
  const head = exchanges.slice(0, firstAnswered + 1);
  const tail = exchanges.slice(firstAnswered + 1);
  const open = tail.findIndex(({ humanAt }) => humanAt === null);
  const from = Math.min(open === -1 ? tail.length : open, Math.max(0, tail.length - exchangesMax / 2));
  // A kept exchange never begins in the middle of a wait.
  const start = tail.findLastIndex(({ goesOn }, index) => index <= from && !goesOn);
  return { ...standing, exchanges: [...head, ...tail.slice(Math.max(0, start))] };
}
