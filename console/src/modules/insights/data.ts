import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { inboxFacts } from '@zhiyin/domain/inbox';
import { type BoardFigure, listBoardConversations, readBoard } from '@zhiyin/domain/insights';
import { presenceChanged } from '@zhiyin/domain/people';
import { surveyAnswered } from '@zhiyin/domain/surveys';
import { useEffect, useRef } from 'react';
import { endpointPages, endpointQuery } from '#lib/endpoint-query.ts';
import { useFacts } from '#lib/live/live-context.ts';

const kinds = [...inboxFacts, surveyAnswered, presenceChanged].map(({ kind }) => kind);

/** A busy shop has many facts a second; the board asks again at most this often, the first time soon. */
const everyMs = 2_000;
const soonMs = 250;
/** What no fact tells: a new day, a colleague whose rights changed. */
const anywayMs = 60_000;

/** The board, renewed as things happen. */
export function useBoard() {
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
        void cache.invalidateQueries({ queryKey: [readBoard.name] });
        void cache.invalidateQueries({ queryKey: [listBoardConversations.name] });
      },
      Math.max(soonMs, lastMs.current + everyMs - performance.now()),
    );
  });
  return useQuery({ ...endpointQuery(readBoard, {}), refetchInterval: anywayMs });
}

/** Whose figure it is: a member's, a team's, or the whole shop's. */
export interface Whose {
  readonly memberId?: string;
  readonly teamId?: string;
}

/** The conversations behind a figure. */
export function useBehind(figure: BoardFigure, whose: Whose) {
  return useInfiniteQuery(
    endpointPages(listBoardConversations, { figure, ...whose }, (after) => ({
      params: { figure },
      query: { ...whose, ...(after && { after }) },
    })),
  );
}
