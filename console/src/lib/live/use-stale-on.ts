import { useQueryClient } from '@tanstack/react-query';
import type { Endpoint } from '@zhiyin/domain/kit';
import { useEffect, useRef } from 'react';
import { useFacts } from './live-context.ts';

/** A burst of facts asks the server once. */
const gatherMs = 150;

/**
 * Asks these reads again when facts of these kinds arrive.
 *
 * @example useStaleOn([messageReceived.kind, messageSent.kind], [listConversations])
 */
export function useStaleOn(kinds: readonly string[], stales: readonly Endpoint[]): void {
  const cache = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // The outside system is the clock: what was gathered must not be asked for by a page that has gone.
  useEffect(() => () => clearTimeout(timer.current), []);

  useFacts(kinds, () => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      for (const stale of stales) void cache.invalidateQueries({ queryKey: [stale.name] });
    }, gatherMs);
  });
}
