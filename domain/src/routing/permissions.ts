import { permission } from '../kit/permission.ts';

/** How conversations are handed out; who sees conversations sees the queue as well. */
export const routingManage = permission(
  'routing.manage',
  { zh: '设置会话如何分配', en: 'Set how conversations are handed out' },
  ['manager'],
);

export const routingPermissions = [routingManage] as const;
