import { noticeKind } from '../platform/index.ts';

/** A service level that one wrote is off, because its conditions name what is no longer there. */
export const policyOff = noticeKind(
  'sla.policy-off',
  { zh: '我写的服务时限不再可用', en: 'A service level I wrote can no longer be used' },
  { push: false },
);

/** Service levels as notices are about them. */
export const slaPolicyKind = 'sla-policy';
