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
  { zh: '设置满意度评价和调查', en: 'Set up the satisfaction question and surveys' },
  ['manager'],
);
/** Every answer to the shop's surveys, and what they come to. */
export const surveysReadAnswers = permission(
  'surveys.read-answers',
  { zh: '查看调查结果', en: 'See the answers to surveys' },
  ['manager', 'lead', 'reviewer', 'trainer', 'viewer'],
);

/** To call customers who are to answer on the phone, and to write down what they say. */
export const surveysCall = permission('surveys.call', { zh: '电话调查', en: 'Ask customers on the phone' }, [
  'manager',
  'lead',
  'agent',
]);

export const surveysPermissions = [surveysRead, surveysManage, surveysReadAnswers, surveysCall] as const;
