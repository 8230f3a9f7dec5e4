import { useSyncExternalStore } from 'react';

/** One clock for the page: a hundred rows that say how long ago draw on the same tick. */
interface Ticker {
  now: Date;
  readonly watchers: Set<() => void>;
  readonly watch: (onTick: () => void) => () => void;
}

const tickers = new Map<number, Ticker>();

/** The time now, renewed every `everySeconds`. */
export function useNow(everySeconds = 15): Date {
  const ticker = tickerOf(everySeconds * 1000);
  return useSyncExternalStore(ticker.watch, () => ticker.now);
}

function tickerOf(everyMs: number): Ticker {
  const known = tickers.get(everyMs);
  if (known) return known;

  let timer: ReturnType<typeof setInterval> | undefined;
  const tick = () => {
    ticker.now = new Date();
    for (const onTick of ticker.watchers) onTick();
  };
  const ticker: Ticker = {
    now: new Date(),
    watchers: new Set(),
    watch: (onTick) => {
      ticker.watchers.add(onTick);
      // A clock nobody watched has stood still, and hands the first reader an old time.
      if (!timer) queueMicrotask(tick);
      timer ??= setInterval(tick, everyMs);
      return () => {
        ticker.watchers.delete(onTick);
        if (ticker.watchers.size > 0) return;
        clearInterval(timer);
        timer = undefined;
      };
    },
  };
  tickers.set(everyMs, ticker);
  return ticker;
}
