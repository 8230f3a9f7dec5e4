import { permission } from '../kit/permission.ts';

/** Follow-ups of the conversations one may see. */
export const careRead = permission('care.read', { zh: '查看回访', en: 'See follow-ups' }, [
  'manager',
  'lead',
  'agent',
  'reviewer',
  'trainer',
  'viewer',
]);
/** Asks for follow-ups, makes them and says what came of them. */
export const careHandle = permission(
  'care.handle',
  { zh: '安排和完成回访', en: 'Ask for and make follow-ups' },
  ['manager', 'lead', 'agent'],
);
/** Which customers are followed up by themselves, how soon, and with which script. */
export const careManage = permission('care.manage', { zh: '设置回访', en: 'Set up follow-ups' }, ['manager']);

export const carePermissions = [careRead, careHandle, careManage] as const;
