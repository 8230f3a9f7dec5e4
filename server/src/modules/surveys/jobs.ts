import { dueKind } from '#platform/due/due-kind.ts';
import { endAsk } from './end-ask.ts';
import { lockAsk } from './queries.ts';

/** Ends a question when its week is over and nobody answered. */
export const expire = dueKind('surveys:expire', {
  run: async (tx, { refId }) => {
    const ask = await lockAsk(tx, refId);
    if (ask.answeredAt === null && ask.endedAt === null) await endAsk(tx, ask, 'expired');
    return undefined;
  },
});
