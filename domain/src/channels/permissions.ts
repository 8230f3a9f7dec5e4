import { permission } from '../kit/permission.ts';

export const channelsManage = permission('channels.manage', { zh: '管理渠道', en: 'Manage channels' }, [
  'manager',
]);
export const channelsRead = permission('channels.read', { zh: '查看渠道', en: 'See channels' }, [
  'manager',
  'lead',
  'agent',
]);

/** Mail that came in a flood: what becomes of it. */
export const heldJudge = permission(
  'channels.judge-held',
  { zh: '处理暂存的邮件', en: 'Let mail in that is held back' },
  ['manager', 'lead', 'agent'],
);

export const channelsPermissions = [channelsRead, channelsManage, heldJudge] as const;
