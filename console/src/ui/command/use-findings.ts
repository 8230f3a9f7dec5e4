import { use, useEffect, useState } from 'react';
import type { Found } from './palette-items.ts';
import { CommandContext } from './use-commands.ts';

const pauseMs = 150;

/** What the sources find for the typed text, once typing pauses. A source that fails finds nothing. */
export function useFindings(typed: string): readonly Found[] {
  const store = use(CommandContext);
  const [found, setFound] = useState<{ typed: string; list: readonly Found[] }>({ typed: '', list: [] });

  // The outside systems are the clock and whatever the sources ask.
  useEffect(() => {
    if (typed === '') return;
    const abort = new AbortController();
    const timer = setTimeout(async () => {
      const asked = store.sources().map(async ({ group, find }) => ({
        group,
        findings: await find(typed, abort.signal).catch(() => []),
      }));
      const list = await Promise.all(asked);
      if (!abort.signal.aborted) setFound({ typed, list });
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [store, typed]);

  return found.typed === typed ? found.list : [];
}
