import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { Done, Id, Line, Moment } from '../../kit/shapes.ts';
import { readMetrics } from '../../platform/index.ts';
import { Card } from './card.ts';
import { View } from './view.ts';

/** A dashboard has many cards; a question is one that was explored and kept. */
export const dashboardKinds = ['dashboard', 'question'] as const;
export type DashboardKind = (typeof dashboardKinds)[number];

/** Who else sees it: nobody, the members of some teams, or everybody who may see figures. */
export const sharings = ['own', 'teams', 'shop'] as const;
export type Sharing = (typeof sharings)[number];

/** Most cards of one dashboard, and most dashboards and questions of one shop. */
export const cardsMax = 24;
export const dashboardsMax = 500;

const shared = {
  sharing: z.enum(sharings),
  /** The teams that see it, with `teams`. */
  teamIds: z.array(Id).max(50),
};

const Cards = z
  .array(Card)
  .max(cardsMax)
  .refine((cards) => new Set(cards.map(({ cardId }) => cardId)).size === cards.length);

/** What its maker decides. Figures are always those that the reader may see. */
const DashboardDraft = {
  name: Line(80),
  ...shared,
  cards: Cards,
  view: View,
};

/** A dashboard in a list. */
export const DashboardLine = z.object({
  dashboardId: Id,
  kind: z.enum(dashboardKinds),
  name: z.string(),
  ownerId: Id,
  ...shared,
  changedAt: Moment,
  /** Whether the caller may change it. */
  isMine: z.boolean(),
});
export type DashboardLine = z.infer<typeof DashboardLine>;

export const Dashboard = DashboardLine.extend({
  cards: z.array(Card),
  view: View,
  /** Counts changes; a change names the one it was made of. */
  revision: z.int(),
});
export type Dashboard = z.infer<typeof Dashboard>;

const params = z.strictObject({ dashboardId: Id });

export const listDashboards = endpoint('insights.list-dashboards', {
  method: 'GET',
  path: '/dashboards',
  may: readMetrics,
  words: { zh: '列出仪表盘和保存的问题', en: 'List dashboards and saved questions' },
  response: z.object({ items: z.array(DashboardLine) }),
});

export const getDashboard = endpoint('insights.get-dashboard', {
  method: 'GET',
  path: '/dashboards/:dashboardId',
  may: readMetrics,
  words: { zh: '读取仪表盘', en: 'Read a dashboard' },
  params,
  response: Dashboard,
});

export const createDashboard = endpoint('insights.create-dashboard', {
  method: 'POST',
  path: '/dashboards',
  may: readMetrics,
  words: { zh: '新建仪表盘或保存问题', en: 'Make a dashboard, or keep a question' },
  body: z.strictObject({ kind: z.enum(dashboardKinds), ...DashboardDraft }),
  response: Dashboard,
});

export const changeDashboard = endpoint('insights.change-dashboard', {
  method: 'PUT',
  path: '/dashboards/:dashboardId',
  may: readMetrics,
  words: { zh: '修改仪表盘', en: 'Change a dashboard' },
  params,
  /** `after` is the revision that was edited: whoever edited an older one is told so. */
  body: z.strictObject({ ...DashboardDraft, after: z.int().min(1) }),
  response: Dashboard,
});

export const deleteDashboard = endpoint('insights.delete-dashboard', {
  method: 'DELETE',
  path: '/dashboards/:dashboardId',
  may: readMetrics,
  words: { zh: '删除仪表盘', en: 'Delete a dashboard' },
  params,
  response: Done,
});

export const restoreDashboard = endpoint('insights.restore-dashboard', {
  method: 'POST',
  path: '/dashboards/:dashboardId/restore',
  may: readMetrics,
  words: { zh: '恢复刚删除的仪表盘', en: 'Bring back a deleted dashboard' },
  params,
  response: Dashboard,
});
