import { permission } from '../kit/permission.ts';

/** Policies and which platforms' rules are watched; who reads conversations sees their clocks. */
export const slaManage = permission('sla.manage', { zh: '设置服务时限', en: 'Set service levels' }, [
  'manager',
]);

export const slaPermissions = [slaManage] as const;
