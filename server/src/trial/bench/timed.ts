import { openLatencies } from '../latencies.ts';

/** Does one thing in a lane: lanes act side by side, each does one thing after the other. */
export type Act = (lane: number) => Promise<unknown>;

/** How often something was done, and how long it took. */
export interface Timed {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
}

/** Code that has just been started is compiled first: a server runs for weeks, and half a second says nothing of it. */
const warmsUpSeconds = 1.5;

/** Does something in all lanes at once, again and again, for so many seconds; what warms up does not count. */
export async function timed(act: Act, lanes: number, seconds: number): Promise<Timed> {
  await inLanes(act, lanes, Math.max(warmsUpSeconds, seconds / 4), () => undefined);
  const latencies = openLatencies();
  const from = performance.now();
  await inLanes(act, lanes, seconds, latencies.add);
  const perSecond = latencies.count() / ((performance.now() - from) / 1000);
  return {
    perSecond: Math.round(perSecond),
    p50Ms: round(latencies.at(0.5)),
    p95Ms: round(latencies.at(0.95)),
  };
}

async function inLanes(act: Act, lanes: number, seconds: number, took: (ms: number) => void): Promise<void> {
  const until = performance.now() + seconds * 1000;
  const work = async (lane: number): Promise<void> => {
    while (performance.now() < until) {
      const from = performance.now();
      await act(lane);
      took(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: lanes }, (_, lane) => work(lane)));
}

function round(milliseconds: number | null): number {
  return Math.round((milliseconds ?? 0) * 10) / 10;
}
