import { routingFacts, routingPermissions } from '@zhiyin/domain/routing';
import type { Module } from '#platform/module.ts';
import { giveBackClock } from './give-back.ts';
import { overflowClock } from './overflow.ts';
import { reactions } from './reactions.ts';
import { routes } from './routes.ts';

export const routing: Module = {
  name: 'routing',
  permissions: routingPermissions,
  facts: routingFacts,
  routes,
  reactions,
  due: [giveBackClock, overflowClock],
};
