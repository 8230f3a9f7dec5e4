import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { inboxFacts } from '@zhiyin/domain/inbox';
import { type BoardFigure, boardEveryMs, listBoardConversations, readBoard } from '@zhiyin/domain/insights';
import { presenceChanged } from '@zhiyin/domain/people';
import { surveyAnswered } from '@zhiyin/domain/surveys';
import { endpointPages, endpointQuery } from '#lib/endpoint-query.ts';
import { useRenewed } from './use-renewed.ts';

const kinds = [...inboxFacts, surveyAnswered, presenceChanged].map(({ kind }) => kind);

/** What no fact tells: a new day, a colleague whose rights changed. */
const anywayMs = 60_000;

/** The board, renewed as things happen. */
export function useBoard() {
  useRenewed(kinds, [readBoard, listBoardConversations], boardEveryMs);
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
