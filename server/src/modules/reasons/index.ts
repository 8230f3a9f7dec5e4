import { reasonsFacts, reasonsPermissions } from '@zhiyin/domain/reasons';
import type { Module } from '#platform/module.ts';
import { reasonSource } from './form-source.ts';
import { reactions } from './reactions.ts';
import { routes } from './routes.ts';

export { livingReason } from './living-reason.ts';
export { allReasons } from './queries.ts';

export const reasons: Module = {
  name: 'reasons',
  permissions: reasonsPermissions,
  facts: reasonsFacts,
  formSources: [reasonSource],
  routes,
  reactions,
};
