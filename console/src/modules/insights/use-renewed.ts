import { useQueryClient } from '@tanstack/react-query';
import { renewedAfterMs } from '@zhiyin/domain/insights';
import type { Endpoint } from '@zhiyin/domain/kit';
import { useEffect, useRef } from 'react';
import { useFacts } from '#lib/live/live-context.ts';

/**
 * Asks again as things happen: soon after the first fact, and then at most every so often, since a busy shop has many
 * a second.
 */
export function useRenewed(kinds: readonly string[], stales: readonly Endpoint[], everyMs: number): void {
  const cache = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const lastMs = useRef(Number.NEGATIVE_INFINITY);
  // The outside system is the clock: what was gathered must not be asked for by a page that has gone.
  useEffect(() => () => clearTimeout(timer.current), []);
  useFacts(kinds, () => {
    timer.current ??= setTimeout(
      () => {
        timer.current = undefined;
        lastMs.current = performance.now();
        for (const { name } of stales) void cache.invalidateQueries({ queryKey: [name] });
      },
      Math.max(renewedAfterMs, lastMs.current + everyMs - performance.now()),
    );
  });
}
