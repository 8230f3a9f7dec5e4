import { reasonsFacts, reasonsPermissions } from '@zhiyin/domain/reasons';
import type { Module } from '#platform/module.ts';
import { reactions } from './reactions.ts';
import { routes } from './routes.ts';

export const reasons: Module = {
  name: 'reasons',
  permissions: reasonsPermissions,
  facts: reasonsFacts,
  routes,
  reactions,
};
