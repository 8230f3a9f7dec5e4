import { permission } from '../../kit/permission.ts';

/** Alerts and when they rang; their figures take the right to see the metric, too. */
export const alertsRead = permission('insights.read-alerts', { zh: '查看预警', en: 'See alerts' }, [
  'manager',
  'lead',
  'planner',
  'viewer',
]);
export const alertsManage = permission(
  'insights.manage-alerts',
  { zh: '设定和修改预警', en: 'Set and change alerts' },
  ['manager', 'lead'],
);

export const alertPermissions = [alertsRead, alertsManage] as const;
