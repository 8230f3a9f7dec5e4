import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import {
  cancelToldImport,
  compareTold,
  downloadToldProblems,
  listToldAccounts,
  listToldImports,
  matchToldAccount,
  type previewTold,
  startToldImport,
  type ToldExportKey,
  toldEnded,
  toldManage,
  toldMatched,
  toldMoved,
  toldStarted,
} from '@zhiyin/domain/insights';
import type { z } from 'zod';
import { address } from '#lib/call/address.ts';
import { takeFile } from '#lib/call/take-file.ts';
import { endpointPages, endpointQuery, useAct } from '#lib/endpoint-query.ts';
import { useStaleOn } from '#lib/live/use-stale-on.ts';
import { useMay } from '#lib/session/session-context.ts';

/** What a file holds, and how it would be read. */
export type Preview = z.output<(typeof previewTold)['response']>;

/** Which rows are looked at. */
export interface Asked {
  readonly export: ToldExportKey;
  /** The first and the last day. */
  readonly from: string;
  readonly last: string;
  readonly of: 'shop' | 'agents';
  readonly teamId: string | null;
}

/** Keeps all parts of the page fresh, those that are not shown too. */
export function useFreshTold(): void {
  useStaleOn([toldEnded.kind, toldMatched.kind], [compareTold, listToldAccounts]);
}

/** Rows of an export, ours beside them. */
export function useCompared(asked: Asked, to: string) {
  const { export: of, from, of: scope, teamId } = asked;
  return useInfiniteQuery(
    endpointPages(compareTold, asked, (after) => ({
      query: {
        export: of,
        from,
        to,
        of: scope,
        ...(after && { after }),
        ...(teamId !== null && scope === 'agents' && { teamId }),
      },
    })),
  );
}

const moves = [toldStarted.kind, toldMoved.kind, toldEnded.kind];

export function useToldImports() {
  useStaleOn(moves, [listToldImports]);
  return useInfiniteQuery(
    endpointPages(listToldImports, {}, (after) => ({ query: { ...(after && { after }) } })),
  );
}

/** Whether a table was ever imported; null where that is not asked, not known yet, or not for the reader to know. */
export function useHasToldImports(isAsked: boolean): boolean | null {
  const isMine = useMay()(toldManage);
  useStaleOn(moves, [listToldImports]);
  const { data } = useQuery({
    ...endpointQuery(listToldImports, { query: { limit: 1 } }),
    enabled: isAsked && isMine,
  });
  return data ? data.items.length > 0 : null;
}

export function useToldAccounts() {
  return useQuery(endpointQuery(listToldAccounts, {}));
}

export const useStartToldImport = () => useAct(startToldImport, [listToldImports]);
export const useCancelToldImport = () => useAct(cancelToldImport, [listToldImports]);
export const useMatchAccount = () => useAct(matchToldAccount, [listToldAccounts]);

/** Hands the reader the rows that were left out. */
export async function takeProblems(importId: string): Promise<void> {
  await takeFile(address(downloadToldProblems.path, { importId }, {}), 'import-problems.csv');
}
