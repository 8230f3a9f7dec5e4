import { channels } from '#modules/channels';
import { customers } from '#modules/customers';
import { inbox } from '#modules/inbox';
import { people } from '#modules/people';
import { platform } from '#modules/platform';
import { reasons } from '#modules/reasons';
import { surveys } from '#modules/surveys';
import type { ConsoleModule } from '#ui/shell/console-module.ts';

/** The console at a glance. The order is the order of pages within a wing. */
export const modules: readonly ConsoleModule[] = [
  inbox,
  customers,
  channels,
  people,
  reasons,
  surveys,
  platform,
];
