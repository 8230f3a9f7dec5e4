import { permission } from '../kit/permission.ts';

/** Answers about the conversations one may see: score, solved, comment. */
export const surveysRead = permission('surveys.read', { zh: '查看满意度评价', en: 'See satisfaction' }, [
  'manager',
  'lead',
  'agent',
  'reviewer',
  'trainer',
  'viewer',
]);
/** Whether and what customers are asked. */
export const surveysManage = permission(
  'surveys.manage',
  { zh: '设置满意度评价', en: 'Set up the satisfaction question' },
  ['manager'],
);

export const surveysPermissions = [surveysRead, surveysManage] as const;
