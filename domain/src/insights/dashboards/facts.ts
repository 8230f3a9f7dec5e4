import { z } from 'zod';
import { fact } from '../../kit/fact.ts';
import { Id } from '../../kit/shapes.ts';
import { readMetrics } from '../../platform/index.ts';

const ofDashboard = {
  payload: z.object({ dashboardId: Id }),
  seenWith: readMetrics,
  subject: 'dashboardId',
} as const;

export const dashboardCreated = fact({
  ...ofDashboard,
  kind: 'insights.dashboard-created',
  words: { zh: '新建了仪表盘', en: 'Dashboard made' },
});
export const dashboardChanged = fact({
  ...ofDashboard,
  kind: 'insights.dashboard-changed',
  words: { zh: '修改了仪表盘', en: 'Dashboard changed' },
});
export const dashboardDeleted = fact({
  ...ofDashboard,
  kind: 'insights.dashboard-deleted',
  words: { zh: '删除了仪表盘', en: 'Dashboard deleted' },
});
export const dashboardRestored = fact({
  ...ofDashboard,
  kind: 'insights.dashboard-restored',
  words: { zh: '恢复了仪表盘', en: 'Dashboard brought back' },
});

export const dashboardFacts = [
  dashboardCreated,
  dashboardChanged,
  dashboardDeleted,
  dashboardRestored,
] as const;
