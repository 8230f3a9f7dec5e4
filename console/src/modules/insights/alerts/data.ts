import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import {
  acknowledgeRing,
  alertFacts,
  changeAlert,
  createAlert,
  deleteAlert,
  listAlerts,
  listRings,
  previewAlert,
  restoreAlert,
  snoozeAlert,
  type WatchedDraft,
} from '@zhiyin/domain/insights';
import { endpointPages, endpointQuery, useAct } from '#lib/endpoint-query.ts';
import { useStaleOn } from '#lib/live/use-stale-on.ts';

const stale = [listAlerts, listRings];
const kinds = alertFacts.map(({ kind }) => kind);

/** The alerts of the shop with how they stand. */
export function useAlerts() {
  useStaleOn(kinds, stale);
  return useQuery(endpointQuery(listAlerts, {}));
}

/** When alerts rang, the latest first. */
export function useRings(by: { readonly alertId?: string; readonly waiting?: 'true' }) {
  return useInfiniteQuery(
    endpointPages(listRings, by, (after) => ({ query: { ...by, limit: 20, ...(after && { after }) } })),
  );
}

/** The past as an alert would have judged it; what was shown stays until the next is known. */
export function usePreview(watched: WatchedDraft | null) {
  return useQuery({
    ...endpointQuery(previewAlert, { body: watched ?? nothing }),
    enabled: watched !== null,
    placeholderData: keepPreviousData,
    retry: false,
  });
}

/** Never asked: what a query that is off stands for. */
const nothing: WatchedDraft = {
  ...{ metric: '-', filter: { all: [] }, bucket: 'day', casesMin: 0 },
  terms: { kind: 'level', side: 'above', level: 0, inARow: 1 },
};

export const useCreateAlert = () => useAct(createAlert, stale);
export const useChangeAlert = () => useAct(changeAlert, stale);
export const useDeleteAlert = () => useAct(deleteAlert, stale);
export const useRestoreAlert = () => useAct(restoreAlert, stale);
export const useSnoozeAlert = () => useAct(snoozeAlert, stale);
export const useAcknowledge = () => useAct(acknowledgeRing, stale);
