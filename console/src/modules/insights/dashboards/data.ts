import { useQuery } from '@tanstack/react-query';
import { inboxFacts } from '@zhiyin/domain/inbox';
import {
  askOwn,
  changeDashboard,
  createDashboard,
  dashboardFacts,
  deleteDashboard,
  getDashboard,
  getLateness,
  listDashboards,
  restoreDashboard,
} from '@zhiyin/domain/insights';
import { askMetrics } from '@zhiyin/domain/platform';
import { surveyAnswered } from '@zhiyin/domain/surveys';
import { ticketsFacts } from '@zhiyin/domain/tickets';
import { endpointQuery, useAct } from '#lib/endpoint-query.ts';
import { useStaleOn } from '#lib/live/use-stale-on.ts';
import { useRenewed } from '../use-renewed.ts';

const dashboardKinds = dashboardFacts.map(({ kind }) => kind);
const figureKinds = [...inboxFacts, ...ticketsFacts, surveyAnswered].map(({ kind }) => kind);

/** On the wall figures follow what happens at once; on a desk they must not jump while somebody reads. */
const [wallMs, deskMs] = [1_000, 30_000];

/** The dashboards and questions that the reader may see. */
export function useDashboards() {
  useStaleOn(dashboardKinds, [listDashboards]);
  return useQuery(endpointQuery(listDashboards, {}));
}

/** One of them. */
export function useDashboard(dashboardId: string) {
  return useQuery(endpointQuery(getDashboard, { params: { dashboardId } }));
}

const stales = [listDashboards, getDashboard] as const;

export function useCreateDashboard() {
  return useAct(createDashboard, [listDashboards]);
}

export function useChangeDashboard() {
  return useAct(changeDashboard, stales);
}

export function useDeleteDashboard() {
  return useAct(deleteDashboard, [listDashboards]);
}

export function useRestoreDashboard() {
  return useAct(restoreDashboard, stales);
}

/** How many seconds figures are late while very much is written; null mostly. */
export function useLateness(): number | null {
  const query = useQuery({ ...endpointQuery(getLateness, {}), refetchInterval: deskMs });
  return query.data?.seconds ?? null;
}

/** Keeps figures up to date while they are looked at. */
export function useLiveFigures(isOnWall: boolean): void {
  useRenewed(figureKinds, [askMetrics, askOwn], isOnWall ? wallMs : deskMs);
}
