import { memberRemoved } from '@zhiyin/domain/people';
import { on, type Reaction } from '#platform/facts/reaction.ts';
import { allMailings } from './rows.ts';
import { takeOut } from './write-mailings.ts';

/** Who has left the shop receives nothing of it. */
export const mailingReactions: readonly Reaction[] = [
  on(memberRemoved, 'insights.mail-no-more', async (tx, { memberId }) => {
    for (const mailing of await allMailings(tx, undefined)) {
      if (mailing.receiverIds.includes(memberId)) await takeOut(tx, mailing, memberId);
    }
  }),
];
