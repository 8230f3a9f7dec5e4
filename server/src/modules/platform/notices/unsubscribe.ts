import { noticesChanged, noticeWords } from '@zhiyin/domain/platform';
import { asSystem, requireSystem } from '#platform/auth/as-system.ts';
import { publicOrigin } from '#platform/auth/cookies.ts';
import type { Context, Ground, Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { answered, type Exchange } from '#platform/http/serve.ts';
import { whisper } from '#platform/live/whisper.ts';
import { knownNotices } from '#platform/notices/notice-kinds.ts';
import { waysOfMembers } from '#platform/notices/ways.ts';
import { Refusal } from '#platform/refusal.ts';
import { keepChoice } from './choices.ts';
import { keepSettings, settingsOf } from './settings.ts';

/** In place of a kind: every mail of notices. */
export const everyKind = '*';

const purpose = 'unsubscribe from notices';

/** Where one member ends mails of a kind. It works for as long as the mail lies about, and for nothing else. */
export function unsubscribeLink({ system, workspaceId }: Tx, memberId: string, kind: string): string {
  const about = [workspaceId, memberId, kind].join(' ');
  const token = `${Buffer.from(about).toString('base64url')}.${system.secrets.sign(purpose, about)}`;
  return `${publicOrigin(system.config)}/api/notices/unsubscribe/${token}`;
}

/** Leads to the page that asks: programs that look at every link of a mail must not end anything. */
export async function showUnsubscribing(
  { system }: Ground,
  token: string,
  { reply }: Exchange,
): Promise<typeof answered> {
  const place = `${publicOrigin(system.config)}/console/unsubscribe#token=${encodeURIComponent(token)}`;
  await reply.redirect(place, 303);
  return answered;
}

/** Ends the mails that a link is about. */
export async function unsubscribe(ground: Ground, token: string): Promise<{ done: true }> {
  const [encoded = '', signature = ''] = token.split('.');
  const about = Buffer.from(encoded, 'base64url').toString('utf8');
  if (!ground.system.secrets.isSigned(purpose, about, signature)) {
    throw new Refusal('missing', noticeWords.linkUnknown);
  }
  const [workspaceId = '', memberId = '', kind = ''] = about.split(' ');
  await endMails(asSystem(ground, workspaceId, 'unsubscribe'), memberId, kind);
  return { done: true };
}

async function endMails(ctx: Context, memberId: string, key: string): Promise<void> {
  requireSystem(ctx);
  await transact(ctx, async (tx) => {
    const kind = knownNotices.of(tx.system).kinds.get(key);
    if (kind) {
      const ways = (await waysOfMembers(tx, [memberId], kind))(memberId);
      await keepChoice(tx, memberId, { kind: key, ways: { ...ways, mail: false } });
    } else await keepSettings(tx, memberId, { ...(await settingsOf(tx, memberId)), mail: 'none' });
    await dropWaiting(tx, memberId, kind?.key ?? null);
    whisper(tx, noticesChanged, { memberIds: [memberId] });
  });
}

/** No mail comes any more of what a mail waits for: of one kind, or of all. */
async function dropWaiting(tx: Tx, memberId: string, kind: string | null): Promise<void> {
  await tx.db
    .updateTable('notices')
    .set({ mailDoneAt: tx.system.now(), heldMailAt: null })
    .where('workspaceId', '=', tx.workspaceId)
    .where('memberId', '=', memberId)
    .where('readAt', 'is', null)
    .where('mailDoneAt', 'is', null)
    .$if(kind !== null, (some) => some.where('kind', '=', kind))
    .execute();
}
