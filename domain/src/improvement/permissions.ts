import { permission } from '../kit/permission.ts';

/** Findings, their causes, actions and proofs. */
export const improvementRead = permission('improvement.read', { zh: '查看改进', en: 'See improvements' }, [
  'manager',
  'lead',
  'agent',
  'reviewer',
  'trainer',
  'viewer',
]);
/** Opens findings, looks for causes, plans actions and closes on proof. */
export const improvementWork = permission(
  'improvement.work',
  { zh: '推进改进', en: 'Work on improvements' },
  ['manager', 'lead', 'reviewer', 'trainer'],
);

export const improvementPermissions = [improvementRead, improvementWork] as const;
