import { permission } from '../kit/permission.ts';

const desk = ['manager', 'lead', 'agent'] as const;

/** Tickets of one's own, of one's teams and of nobody's team. */
export const ticketsRead = permission('tickets.read', { zh: '查看工单', en: 'Read tickets' }, [
  ...desk,
  'reviewer',
  'trainer',
  'viewer',
]);
/** Tickets of every team. */
export const ticketsReadAll = permission(
  'tickets.read-all',
  { zh: '查看所有小组的工单', en: 'Read tickets of every team' },
  ['manager', 'reviewer', 'trainer'],
);
export const ticketsHandle = permission('tickets.handle', { zh: '处理工单', en: 'Handle tickets' }, [
  ...desk,
]);
/** Kinds of tickets, and templates. */
export const ticketsManage = permission(
  'tickets.manage-types',
  { zh: '管理工单类型和模板', en: 'Manage ticket types and templates' },
  ['manager'],
);

export const ticketsPermissions = [ticketsRead, ticketsReadAll, ticketsHandle, ticketsManage] as const;
