import { permission } from '../../kit/permission.ts';

/** Goals of the shop, of one's teams and of oneself; those of colleagues take the right to see their figures. */
export const goalsRead = permission('insights.read-goals', { zh: '查看目标', en: 'See goals' }, [
  'manager',
  'lead',
  'agent',
  'planner',
  'viewer',
]);
export const goalsManage = permission(
  'insights.manage-goals',
  { zh: '设定和修改目标', en: 'Set and change goals' },
  ['manager'],
);

export const goalPermissions = [goalsRead, goalsManage] as const;
