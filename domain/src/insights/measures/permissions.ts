import { permission } from '../../kit/permission.ts';

/** Bounds and rates that figures are made with, and counting them anew. */
export const measuresManage = permission(
  'insights.manage-measures',
  { zh: '设置数字的口径，重算数字', en: 'Set how figures are made, and count them anew' },
  ['manager'],
);
