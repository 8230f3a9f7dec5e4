import { permission } from '../kit/permission.ts';
import { alertPermissions } from './alerts/permissions.ts';
import { feedPermissions } from './feed/permissions.ts';
import { goalPermissions } from './goals/permissions.ts';
import { measuresManage } from './measures/permissions.ts';
import { themePermissions } from './themes/permissions.ts';
import { toldManage } from './told/permissions.ts';

/** The live board: the shop's and its teams' figures, and one's own. */
export const boardRead = permission('insights.read-board', { zh: '查看实时看板', en: 'See the live board' }, [
  'manager',
  'lead',
  'agent',
  'planner',
  'viewer',
]);
/** Each colleague's figures on it. */
export const boardReadColleagues = permission(
  'insights.read-colleagues',
  { zh: '在看板上查看每位同事的数字', en: 'See each colleague’s figures on the board' },
  ['manager', 'lead', 'planner'],
);

/** Dashboards of one's own need no right beyond seeing figures; to put one before colleagues does. */
export const dashboardsShare = permission(
  'insights.share-dashboards',
  {
    zh: '与同事共享仪表盘，修改共享的仪表盘',
    en: 'Share dashboards with colleagues, and change shared ones',
  },
  ['manager', 'lead'],
);
/** One's own figures: of conversations that one had oneself, and nobody else's. */
export const ownFiguresRead = permission(
  'insights.read-own-figures',
  { zh: '查看自己的数字', en: 'See one’s own figures' },
  ['manager', 'lead', 'agent'],
);

export const insightsPermissions = [
  boardRead,
  boardReadColleagues,
  measuresManage,
  dashboardsShare,
  ownFiguresRead,
  ...goalPermissions,
  ...alertPermissions,
  ...themePermissions,
  ...feedPermissions,
  toldManage,
] as const;
