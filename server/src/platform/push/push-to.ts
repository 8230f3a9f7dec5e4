import type { Tx } from '../context.ts';
import type { DueKind } from '../due/due-kind.ts';
import { scheduleEach } from '../due/schedule.ts';
import { postCustomerPush, postPush } from './post-push.ts';
import { type NewPush, sealPush } from './pushed.ts';

export type { NewPush } from './pushed.ts';

/**
 * Tells members on every browser that they have switched it on in, once the caller's transaction commits. Whoever calls
 * has made sure that they may see it, and has masked it: a device shows it to whoever stands beside it. An earlier one of
 * the same tag that was not sent yet is sent no more.
 */
export async function pushTo(tx: Tx, memberIds: readonly string[], push: NewPush): Promise<void> {
  if (memberIds.length === 0) return;
  const told = await tx.db
    .selectFrom('pushBrowsers')
    .select('browserId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('readerKind', '=', 'member')
    .where('readerId', 'in', [...new Set(memberIds)])
    .execute();
  await queue(tx, postPush, told, push);
}

/** The same for customers, by the sign-ins of theirs that hold. */
export async function pushToSessions(tx: Tx, sessionIds: readonly string[], push: NewPush): Promise<void> {
  if (sessionIds.length === 0) return;
  const told = await tx.db
    .selectFrom('pushBrowsers')
    .select('browserId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('readerKind', '=', 'customer')
    .where('sessionId', 'in', [...sessionIds])
    .execute();
  await queue(tx, postCustomerPush, told, push);
}

async function queue(
  tx: Tx,
  kind: DueKind,
  browsers: readonly { browserId: string }[],
  push: NewPush,
): Promise<void> {
  if (browsers.length === 0) return;
  const { system, workspaceId } = tx;
  const told = {
    sealedPush: sealPush(system, push),
    tagPrint: system.secrets.sign('push-tag', push.tag),
    createdAt: system.now(),
  };
  const browserIds = browsers.map(({ browserId }) => browserId);
  await dropEarlier(tx, browserIds, told.tagPrint);
  const rows = browserIds.map((browserId) => {
    return { workspaceId, pushId: system.newId(), browserId, ...told };
  });
  await tx.db.insertInto('pushes').values(rows).execute();
  await scheduleEach(
    tx,
    kind,
    rows.map(({ pushId }) => pushId),
    system.now(),
  );
}

/**
 * Forgets what a device would only show until the next one of its tag comes. Whatever somebody else has just taken to
 * drop it is not waited for: at worst two come, and the device shows the later one.
 */
async function dropEarlier(tx: Tx, browserIds: readonly string[], tagPrint: string): Promise<void> {
  const { db, workspaceId } = tx;
  const earlier = db
    .selectFrom('pushes')
    .select('pushId')
    .where('workspaceId', '=', workspaceId)
    .where('browserId', 'in', [...browserIds])
    .where('tagPrint', '=', tagPrint)
    .forUpdate()
    .skipLocked();
  await db
    .deleteFrom('pushes')
    .where('workspaceId', '=', workspaceId)
    .where('pushId', 'in', earlier)
    .execute();
}
