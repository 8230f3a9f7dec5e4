import type { LiveFact } from '@zhiyin/domain/platform';
import type { FactsPage } from './protocol.ts';

export interface FactReaderSeams {
  /** Asks the endpoint what came after a position, or where the log ends when it is null. */
  readonly page: (after: number | null) => Promise<FactsPage>;
  readonly deliver: (facts: readonly LiveFact[]) => void;
  /** The log is shorter than what we have seen (restored from a backup): everything known may be wrong. */
  readonly forget: () => void;
}

/**
 * Keeps our place in the fact log and hands every fact on once, in order, whether it came by socket or by page.
 */
export interface FactReader {
  position(): number | null;
  /** The server says where its log ends, on a fresh line. */
  begin(end: number): void;
  /** Facts arrived on the socket, up to and including `end`. */
  take(facts: readonly LiveFact[], end: number): void;
  /** Pages until nothing is left. Called while it runs, it goes round once more; rejects when a page fails. */
  catchUp(): Promise<void>;
}

export function makeFactReader(seams: FactReaderSeams): FactReader {
  let position: number | null = null;
  let running: Promise<void> | null = null;
  let isMoreWaiting = false;

  const advance = (facts: readonly LiveFact[], end: number): void => {
    const seen = position ?? -1;
    const fresh = facts.filter((fact) => fact.position > seen);
    position = Math.max(seen, end);
    if (fresh.length > 0) seams.deliver(fresh);
  };

  const readPages = async (): Promise<void> => {
    do {
      isMoreWaiting = false;
      const page = await seams.page(position);
      advance(page.facts, page.position);
      if (!page.isAll) isMoreWaiting = true;
    } while (isMoreWaiting);
  };

  return {
    position: () => position,
    begin: (end) => {
      if (position !== null && end < position) seams.forget();
      if (position === null || end < position) position = end;
    },
    take: (facts, end) => {
      // While pages are read they are the truth; what the socket brings meanwhile would overtake them.
      if (running) isMoreWaiting = true;
      else advance(facts, end);
    },
    catchUp: () => {
      isMoreWaiting = true;
      running ??= readPages().finally(() => {
        running = null;
      });
      return running;
    },
  };
}
