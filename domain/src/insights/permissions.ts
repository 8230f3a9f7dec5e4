import { permission } from '../kit/permission.ts';

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

export const insightsPermissions = [boardRead, boardReadColleagues] as const;
