import { routingFacts, routingPermissions, tierCalled } from '@zhiyin/domain/routing';
import type { Module } from '#platform/module.ts';
import { breatherOver } from './breathers/breathers.ts';
import { giveBackClock } from './give-back.ts';
import { pageAwaited } from './look-again.ts';
import { askAgain } from './offers/ask-again.ts';
import { offerLapse } from './offers/offering.ts';
import { overflowClock } from './overflow.ts';
import { personal } from './personal.ts';
import { reactions } from './reactions.ts';
import { routes } from './routes.ts';
import { escalateToTier } from './rules/escalate-to-tier.ts';
import { runSimulation } from './simulations/jobs/run-simulation.ts';
import { absentClock } from './stand-ins/absent.ts';
import { routingStandards } from './standards.ts';

export { changeSettings } from './actions/change-settings.ts';
export { createQueue } from './actions/queues.ts';

export const routing: Module = {
  name: 'routing',
  permissions: routingPermissions,
  facts: routingFacts,
  routes,
  personal,
  reactions,
  due: [
    giveBackClock,
    overflowClock,
    offerLapse,
    askAgain,
    breatherOver,
    absentClock,
    pageAwaited,
    runSimulation,
  ],
  ruleActions: [escalateToTier],
  standards: [routingStandards],
  noticeKinds: [tierCalled],
};
