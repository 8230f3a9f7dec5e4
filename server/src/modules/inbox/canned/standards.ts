import { cannedManage, inboxReply } from '@zhiyin/domain/inbox';
import { may } from '#platform/context.ts';
import type { StandardSource } from '#platform/standards/standards.ts';
import { allCannedReplies } from './queries.ts';

/** The shop’s canned replies; a member’s own are no standard. */
export const cannedStandards: StandardSource = {
  kind: 'reply',
  list: async (tx) => {
    if (!may(tx, inboxReply)) return [];
    const replies = await allCannedReplies(tx);
    return replies
      .filter(({ ownerId }) => ownerId === null)
      .map(({ cannedReplyId, shortcut, title }) => ({
        ...{ ref: cannedReplyId, title: title === '' ? shortcut : title, version: null },
        path: may(tx, cannedManage) ? `/settings/canned-replies?reply=${cannedReplyId}` : null,
      }));
  },
};
