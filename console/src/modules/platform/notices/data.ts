import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  countNotices,
  listNotices,
  noticesChanged,
  readAllNotices,
  readNotices,
} from '@zhiyin/domain/platform';
import { useEffect } from 'react';
import { endpointPages, endpointQuery, useAct } from '#lib/endpoint-query.ts';
import { useLineState } from '#lib/live/live-context.ts';
import { useSignals } from '#lib/live/use-signals.ts';

const stales = [listNotices, countNotices];

/** How many notices the reader has not read. */
export function useUnread(): number {
  const { data } = useQuery(endpointQuery(countNotices, {}));
  return data?.unread ?? 0;
}

/** Asks again when notices came or were read elsewhere, and when the line is back: a signal may have been missed. */
export function useHearNotices(): void {
  const cache = useQueryClient();
  const line = useLineState();
  const renew = () => {
    for (const { name } of stales) void cache.invalidateQueries({ queryKey: [name] });
  };
  useSignals(noticesChanged, renew);
  // The outside system is the line to the server.
  useEffect(() => {
    if (line !== 'live') return;
    for (const { name } of stales) void cache.invalidateQueries({ queryKey: [name] });
  }, [line, cache]);
}

/** The reader's notices, newest first. */
export function useNotices() {
  return useInfiniteQuery(endpointPages(listNotices, 'all', (after) => ({ query: { after, limit: 30 } })));
}

/** Marks one as read, or all up to the newest that is shown. */
export function useReading() {
  const one = useAct(readNotices, stales);
  const all = useAct(readAllNotices, stales);
  return {
    read: (noticeId: string) => one.mutate({ body: { noticeIds: [noticeId] } }),
    readAll: (upTo: string) => all.mutate({ body: { upTo } }),
    isReading: all.isPending,
  };
}
