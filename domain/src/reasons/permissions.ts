import { permission } from '../kit/permission.ts';

const readers = ['manager', 'lead', 'agent', 'reviewer', 'trainer', 'planner', 'viewer'] as const;

export const reasonsRead = permission(
  'reasons.read',
  { zh: '查看联系原因', en: 'See contact reasons' },
  readers,
);
export const reasonsManage = permission(
  'reasons.manage',
  { zh: '管理联系原因', en: 'Manage contact reasons' },
  ['manager'],
);

export const reasonsPermissions = [reasonsRead, reasonsManage] as const;
