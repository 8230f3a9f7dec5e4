import { handoffsFacts, handoffsPermissions } from '@zhiyin/domain/handoffs';
import type { Module } from '#platform/module.ts';
import { ring } from './clock/ring.ts';
import { noticeKinds, noticeSubjects } from './notices.ts';
import { reactions } from './reactions.ts';
import { routes } from './routes.ts';
import { ruleActions, ruleTriggers } from './rules.ts';
import { calendarUses, formUses } from './setting-up/uses.ts';
import { handoffSubject } from './subject.ts';
import { visibility } from './visibility.ts';

export const handoffs: Module = {
  name: 'handoffs',
  permissions: handoffsPermissions,
  facts: handoffsFacts,
  routes,
  reactions,
  due: [ring],
  visibility,
  subjects: [handoffSubject],
  noticeKinds,
  noticeSubjects,
  ruleTriggers,
  ruleActions,
  calendarUses,
  formUses,
};
