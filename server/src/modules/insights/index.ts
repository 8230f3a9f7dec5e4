import { insightsPermissions } from '@zhiyin/domain/insights';
import type { Module } from '#platform/module.ts';
import { routes } from './routes.ts';

export const insights: Module = {
  name: 'insights',
  permissions: insightsPermissions,
  facts: [],
  routes,
};
