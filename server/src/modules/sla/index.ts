import { policyOff, slaFacts, slaPermissions } from '@zhiyin/domain/sla';
import type { Module } from '#platform/module.ts';
import { reevaluate } from './clocks/reevaluate.ts';
import { ring } from './clocks/ring.ts';
import { metrics } from './metrics.ts';
import { personal } from './personal.ts';
import { calendarUses } from './policies/calendar-uses.ts';
import { policyNotices } from './policies/policy-notices.ts';
import { policyStandards } from './policies/standards.ts';
import { reactions } from './reactions.ts';
import { routes } from './routes.ts';
import { ruleTriggers } from './rule-triggers.ts';
import { visibility } from './visibility.ts';

export { startPolicies } from './policies/start-policies.ts';

export const sla: Module = {
  name: 'sla',
  permissions: slaPermissions,
  facts: slaFacts,
  routes,
  personal,
  reactions,
  due: [ring, reevaluate],
  visibility,
  metrics,
  ruleTriggers,
  calendarUses,
  standards: [policyStandards],
  noticeKinds: [policyOff],
  noticeSubjects: [policyNotices],
};
