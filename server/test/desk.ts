import { inboxAssign, inboxClose, inboxRead, inboxReply } from '@zhiyin/domain/inbox';
import { peopleManage, peopleRead } from '@zhiyin/domain/people';
import { reasonsManage } from '@zhiyin/domain/reasons';
import { v7 } from 'uuid';
import type { Context } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { addReason } from '../src/modules/reasons/actions/add-reason.ts';
import type { Shop } from './world.ts';

/** What somebody at the desk may do. */
export const deskRights = [inboxRead, inboxReply, inboxAssign, inboxClose, peopleRead, peopleManage];

/** Adds a reason to the shop's tree, at its top. */
export async function aReason(shop: Shop, key: string): Promise<void> {
  await addReason(shop.as([reasonsManage]), { key, parentKey: null, words: { zh: key, en: key } });
}

/** Somebody who works in the shop, with a role that may do this, as the database knows them. */
export async function anAgent(shop: Shop, rights = deskRights, teamIds: string[] = []): Promise<Context> {
  const ctx = shop.as(rights, { teamIds });
  const [memberId, roleId] = [ctx.actor.id ?? '', v7()];
  await transact(shop.asSystem(), async (tx) => {
    const { workspaceId } = tx;
    const createdAt = tx.system.now();
    const permissions = rights.map(({ key }) => key);
    await tx.db
      .insertInto('roles')
      .values({
        workspaceId,
        roleId,
        key: roleId,
        nameZh: '客服',
        nameEn: 'Agent',
        permissions,
        isBuiltIn: false,
        createdAt,
      })
      .execute();
    const person = {
      userId: memberId,
      name: '小林',
      email: 'lin@example.com',
      locale: 'zh',
      timeZone: 'Asia/Shanghai',
    };
    await tx.db
      .insertInto('members')
      .values({ workspaceId, memberId, roleId, createdAt, ...person })
      .execute();
    for (const teamId of teamIds) {
      const team = { workspaceId, teamId, name: teamId, createdAt };
      await tx.db
        .insertInto('teams')
        .values(team)
        .onConflict((row) => row.doNothing())
        .execute();
      await tx.db.insertInto('teamMembers').values({ workspaceId, teamId, memberId }).execute();
    }
  });
  return ctx;
}
