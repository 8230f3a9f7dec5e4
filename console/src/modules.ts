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
import type { ConsoleModule } from '#ui/shell/console-module.ts';

/** The console at a glance. The order is the order of pages within a wing. */
export const modules: readonly ConsoleModule[] = [
  inbox,
  tickets,
  routing,
  sla,
  customers,
  store,
  channels,
  people,
  reasons,
  surveys,
  suggestions,
  care,
  insights,
  improvement,
  handoffs,
  platform,
];
