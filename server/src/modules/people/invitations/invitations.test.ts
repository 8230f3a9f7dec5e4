import { beforeEach, describe, expect, it } from 'vitest';
import { authOf } from '#platform/auth/auth.ts';
import { transact } from '#platform/database/transact.ts';
import { mailTransport } from '#platform/mailer/transport.ts';
import { aBrowser } from '../../../../test/browser.ts';
import { goodPassword } from '../../../../test/sign-in.ts';
import { aStaffedShop, type StaffedShop } from '../../../../test/staff.ts';
import { useWorld } from '../../../../test/world.ts';
import { resolveActor } from '../actor/resolve-actor.ts';
import { removeMember } from '../members/remove-member.ts';
import { acceptInvitation, readInvitation } from './accept-invitation.ts';
import { invite } from './invite.ts';
import { listInvitations } from './list-invitations.ts';
import { revokeInvitation } from './revoke-invitation.ts';

const world = useWorld();
let shop: StaffedShop;
let invited = 0;
beforeEach(async () => {
  shop = await aStaffedShop(world().system);
});

const password = 'rain on nine roofs';
const over = { kind: 'missing', reason: { key: 'people.invitation-over' } };

async function anInvitation(role = 'agent', email = `guest${++invited}@example.com`) {
  const { roleId } = await shop.role(role);
  const { link, invitation } = await invite(await shop.as(shop.owner), { email, name: 'Guest', roleId });
  return { email, token: link?.split('#token=')[1] ?? '', invitationId: invitation.invitationId, roleId };
}
const accept = (token: string, browser = aBrowser()) =>
  acceptInvitation(shop.ground, { token, name: 'Mei', password, locale: 'zh' }, browser.exchange());

describe('an invitation', () => {
  it('makes an account and a member of whoever holds its link, and signs them in', async () => {
    const { token, email, roleId, invitationId } = await anInvitation();
    expect(await readInvitation(shop.ground, token)).toEqual({
      shopName: 'Moon Tea',
      email,
      name: 'Guest',
      hasAccount: false,
    });
    const browser = aBrowser();
    const { memberId } = await accept(token, browser);
    const session = await authOf(world().system).sessionOf(browser.headers());
    const me = await resolveActor(world().system, session?.userId ?? '', null);
    expect(me?.member).toMatchObject({ memberId, roleId, email, name: 'Mei', locale: 'zh' });
    expect((await shop.facts()).at(-1)).toEqual({
      kind: 'people.member-joined',
      payload: { memberId, roleId, invitationId },
    });
  });

  it('opens once', async () => {
    const { token } = await anInvitation();
    await accept(token);
    await expect(accept(token)).rejects.toMatchObject(over);
    await expect(readInvitation(shop.ground, token)).rejects.toMatchObject(over);
  });

  it('opens once even for two at the same moment', async () => {
    const { token, email } = await anInvitation();
    const both = await Promise.allSettled([accept(token), accept(token)]);
    expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    expect(await authOf(world().system).findUser(email)).not.toBeNull();
  });

  it('is worth nothing after seven days', async () => {
    const { token, invitationId } = await anInvitation();
    await transact({ ...(await shop.as(shop.owner)) }, (tx) =>
      tx.db
        .updateTable('invitations')
        .set({ expiresAt: world().system.now() })
        .where('invitationId', '=', invitationId)
        .execute(),
    );
    await expect(accept(token)).rejects.toMatchObject(over);
    expect((await listInvitations(await shop.as(shop.owner), { limit: 10 })).items).toEqual([]);
  });

  it('can be taken back', async () => {
    const owner = await shop.as(shop.owner);
    const { token, invitationId, email } = await anInvitation();
    expect((await listInvitations(owner, { limit: 10 })).items).toMatchObject([{ invitationId, email }]);
    await revokeInvitation(owner, { invitationId });
    await expect(accept(token)).rejects.toMatchObject(over);
    expect((await listInvitations(owner, { limit: 10 })).items).toEqual([]);
  });

  it.each([
    '',
    ' ',
    ' '.repeat(60),
    'null',
    'undefined',
    '0',
    'a.b.c',
    `${'0'.repeat(32)}.${'0'.repeat(32)}.${'A'.repeat(43)}`,
  ])('is not opened by "%s"', async (token) => {
    await expect(accept(token)).rejects.toMatchObject(over);
  });

  it('is not opened by its id with another secret, nor in another shop', async () => {
    const { token } = await anInvitation();
    const [workspace = '', id = '', secret = ''] = token.split('.');
    const other = (await anInvitation()).token.split('.');
    await expect(accept([workspace, id, other[2]].join('.'))).rejects.toMatchObject(over);
    const elsewhere = (await aStaffedShop(world().system)).workspaceId.replaceAll('-', '');
    await expect(accept([elsewhere, id, secret].join('.'))).rejects.toMatchObject(over);
    expect(await accept(token)).toHaveProperty('memberId');
  });

  it('keeps its secret out of the database and the facts', async () => {
    const { token } = await anInvitation();
    const secret = token.split('.')[2] ?? 'none';
    const rows = await transact(await shop.as(shop.owner), (tx) =>
      tx.db.selectFrom('invitations').selectAll().execute(),
    );
    expect(JSON.stringify([rows, await shop.facts()])).not.toContain(secret);
  });

  it('leaves no account behind when its password is easily guessed', async () => {
    const { token, email } = await anInvitation();
    const weak = { token, name: 'Mei', password: 'woaini1314' };
    const asked = acceptInvitation(shop.ground, weak, aBrowser().exchange());
    await expect(asked).rejects.toMatchObject({ kind: 'invalid' });
    expect(await authOf(world().system).findUser(email)).toBeNull();
    expect(await accept(token)).toHaveProperty('memberId');
  });
});

describe('an address that has an account', () => {
  it('joins by signing in with it, and keeps its password', async () => {
    const elsewhere = await aStaffedShop(world().system);
    const colleague = await elsewhere.hire('agent');
    const { token } = await anInvitation('viewer', colleague.email);
    expect(await readInvitation(shop.ground, token)).toMatchObject({ hasAccount: true });
    await expect(accept(token)).rejects.toMatchObject({ reason: { key: 'people.sign-in-to-accept' } });

    const browser = aBrowser();
    const auth = authOf(world().system);
    await auth.signIn(shop.ground, { email: colleague.email, password: goodPassword }, browser.exchange());
    const { memberId } = await acceptInvitation(shop.ground, { token }, browser.exchange());
    expect((await resolveActor(world().system, colleague.userId, shop.workspaceId))?.actor.id).toBe(memberId);
    expect((await resolveActor(world().system, colleague.userId, null))?.workspaceId).toBe(
      elsewhere.workspaceId,
    );
  });

  it('is not the one somebody else is signed in with', async () => {
    const { token } = await anInvitation();
    const browser = aBrowser();
    const auth = authOf(world().system);
    await auth.signIn(shop.ground, { email: shop.owner.email, password: goodPassword }, browser.exchange());
    const asked = acceptInvitation(shop.ground, { token }, browser.exchange());
    await expect(asked).rejects.toMatchObject({ kind: 'conflict', reason: { key: 'people.other-account' } });
  });

  it('of a colleague who was removed comes back as the same member', async () => {
    const [owner, agent] = [await shop.as(shop.owner), await shop.hire('agent')];
    const asked = () => anInvitation('viewer', agent.email);
    await expect(asked()).rejects.toMatchObject({ reason: { key: 'people.already-member' } });
    await removeMember(owner, agent);
    const { token, roleId } = await asked();
    const browser = aBrowser();
    const given = { email: agent.email, password: goodPassword };
    await authOf(world().system).signIn(shop.ground, given, browser.exchange());
    const joined = await acceptInvitation(shop.ground, { token }, browser.exchange());
    expect(joined.memberId).toBe(agent.memberId);
    expect((await resolveActor(world().system, agent.userId, null))?.member.roleId).toBe(roleId);
  });
});

describe('inviting', () => {
  it('goes by mail when there is a mail server, and then shows no link', async () => {
    const letters: string[] = [];
    mailTransport.use(world().system, { send: async ({ to, text }) => void letters.push(`${to} ${text}`) });
    try {
      const { roleId } = await shop.role('agent');
      const given = { email: 'By.Post@Example.com', name: 'Post', roleId, locale: 'zh' } as const;
      const { link } = await invite(await shop.as(shop.owner), given);
      expect(link).toBeNull();
      await world().settle();
      expect(letters).toHaveLength(1);
      expect(letters[0]).toMatch(/^by\.post@example\.com .*Moon Tea.*\/console\/invitation#token=/s);
    } finally {
      mailTransport.use(world().system, null);
    }
  });

  it('happens once for an address at a time', async () => {
    const { email, invitationId } = await anInvitation();
    await expect(anInvitation('agent', email)).rejects.toMatchObject({
      reason: { key: 'people.already-invited' },
    });
    await revokeInvitation(await shop.as(shop.owner), { invitationId });
    expect(await anInvitation('agent', email)).toHaveProperty('token');
  });

  it('gives no role that holds more than the inviter', async () => {
    const manager = await shop.as(await shop.hire('manager'));
    const [admin, owner, agent] = [
      await shop.role('admin'),
      await shop.role('owner'),
      await shop.role('agent'),
    ];
    const asked = ({ roleId }: { roleId: string }, email: string) =>
      invite(manager, { email, name: 'Up', roleId });
    await expect(asked(admin, 'up1@example.com')).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(asked(owner, 'up2@example.com')).rejects.toMatchObject({ kind: 'forbidden' });
    expect(await asked(agent, 'up3@example.com')).toHaveProperty('invitation');
  });

  it('is not for agents', async () => {
    const agent = await shop.as(await shop.hire('agent'));
    const { roleId } = await shop.role('agent');
    const { invitationId } = await anInvitation();
    for (const asked of [
      () => invite(agent, { email: 'x@example.com', name: 'X', roleId }),
      () => listInvitations(agent, { limit: 10 }),
      () => revokeInvitation(agent, { invitationId }),
    ]) {
      await expect(asked()).rejects.toMatchObject({ kind: 'forbidden' });
    }
  });
});
