import { permission } from '../kit/permission.ts';

export const channelsManage = permission('channels.manage', { zh: '管理渠道', en: 'Manage channels' }, [
  'manager',
]);
export const channelsRead = permission('channels.read', { zh: '查看渠道', en: 'See channels' }, [
  'manager',
  'lead',
  'agent',
]);

export const channelsPermissions = [channelsRead, channelsManage] as const;
