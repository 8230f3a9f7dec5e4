import { nextPrivacyReminder, privacyDaysLeft } from '@zhiyin/domain/store';
import { dueKind } from '#platform/due/due-kind.ts';
import { findConnection } from '../../rows.ts';
import { remindOfPrivacy } from '../notices.ts';
import { lockRequest } from '../rows.ts';
import { remindKind } from './remind-kind.ts';

/** Reminds of a request until it is settled, more often as its month runs out, and last when it has. */
export const remindPrivacy = dueKind(remindKind, {
  run: async (tx, { refId }) => {
    const { connectionId, askedAt, settledAt } = await lockRequest(tx, refId);
    if (settledAt !== null) return undefined;
    const { name: shop } = await findConnection(tx, connectionId);
    const now = tx.system.now();
    await remindOfPrivacy(tx, { connectionId, shop, days: privacyDaysLeft(askedAt, now) });
    const next = nextPrivacyReminder(askedAt, now);
    return next ? { at: next } : undefined;
  },
});
