import { surveysFacts, surveysPermissions } from '@zhiyin/domain/surveys';
import type { Module } from '#platform/module.ts';
import { expire } from './jobs.ts';
import { metrics } from './metrics.ts';
import { reactions } from './reactions.ts';
import { routes } from './routes.ts';
import { surveyActions } from './rule-actions.ts';
import { visibility } from './visibility.ts';

export const surveys: Module = {
  name: 'surveys',
  permissions: surveysPermissions,
  facts: surveysFacts,
  routes,
  reactions,
  due: [expire],
  ruleActions: surveyActions,
  visibility,
  metrics,
};
