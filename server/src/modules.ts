import { care } from '#modules/care';
import { channels } from '#modules/channels';
import { customers } from '#modules/customers';
import { handoffs } from '#modules/handoffs';
import { improvement } from '#modules/improvement';
import { inbox } from '#modules/inbox';
import { insights } from '#modules/insights';
import { people } from '#modules/people';
import { platform } from '#modules/platform';
import { reasons } from '#modules/reasons';
import { routing } from '#modules/routing';
import { sla } from '#modules/sla';
import { store } from '#modules/store';
import { suggestions } from '#modules/suggestions';
import { surveys } from '#modules/surveys';
import { tickets } from '#modules/tickets';
import type { Module } from '#platform/module.ts';

/** The product at a glance, inner rings first. */
export const modules: readonly Module[] = [
  platform,
  people,
  customers,
  channels,
  store,
  reasons,
  inbox,
  tickets,
  routing,
  sla,
  handoffs,
  suggestions,
  surveys,
  care,
  insights,
  improvement,
];
