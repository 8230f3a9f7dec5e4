import { inboxRead } from '@zhiyin/domain/inbox';
import { say } from '@zhiyin/domain/kit';
import { routingManage, routingWords } from '@zhiyin/domain/routing';
import { may } from '#platform/context.ts';
import type { StandardSource } from '#platform/standards/standards.ts';
import { allQueues } from './queues.ts';

/** How conversations are handed out as a whole, and the queues; every change of a queue is a version. */
export const routingStandards: StandardSource = {
  kind: 'routing',
  list: async (tx) => {
    if (!may(tx, inboxRead)) return [];
    const opens = may(tx, routingManage);
    const whole = { ref: 'settings', title: say(routingWords.settings, tx.locale), version: null };
    const queues = (await allQueues(tx)).map(({ queueId: ref, definition, revision }) => ({
      ...{ ref, title: definition.name, version: revision },
      path: opens ? `/settings/routing/queues/${ref}` : null,
    }));
    return [{ ...whole, path: opens ? '/settings/routing' : null }, ...queues];
  },
};
