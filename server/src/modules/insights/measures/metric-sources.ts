import type { MetricSource } from '#platform/metrics/metric-source.ts';
import { agentSources } from './metrics/agents.ts';
import { businessSources } from './metrics/business.ts';
import { cohortSources } from './metrics/cohorts.ts';
import { conversationSources } from './metrics/conversations.ts';
import { dsrSources } from './metrics/ratings.ts';
import { refundSources } from './metrics/refunds.ts';
import { turnSources } from './metrics/turns.ts';

/** Everything that is asked of the measures. */
export const measureSources: readonly MetricSource[] = [
  ...conversationSources,
  ...turnSources,
  ...agentSources,
  ...businessSources,
  ...dsrSources,
  ...cohortSources,
  ...refundSources,
];
