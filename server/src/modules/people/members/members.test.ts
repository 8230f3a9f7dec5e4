import { beforeEach, describe, expect, it } from 'vitest';
import { aStaffedShop, type StaffedShop } from '../../../../test/staff.ts';
import { useWorld } from '../../../../test/world.ts';
import { editMe } from '../me/edit-me.ts';
import { getMe } from '../me/get-me.ts';
import { changeRole } from './change-role.ts';
import { listMembers } from './list-members.ts';
import { removeMember } from './remove-member.ts';
import { restoreMember } from './restore-member.ts';

const world = useWorld();
let shop: StaffedShop;
beforeEach(async () => {
  shop = await aStaffedShop(world().system);
});

describe('a role', () => {
  it('is another one from the next request on', async () => {
    const agent = await shop.hire('agent');
    expect((await agent.ctx())?.actor.permissions.has('inbox.read-all')).toBe(false);
    const { roleId } = await shop.role('manager');
    await changeRole(await shop.as(shop.owner), { memberId: agent.memberId, roleId });
    expect((await agent.ctx())?.actor.permissions.has('inbox.read-all')).toBe(true);
    expect((await shop.facts()).at(-1)).toMatchObject({
      kind: 'people.role-changed',
      payload: { memberId: agent.memberId, to: roleId },
    });
  });

  it('is not changed by an agent, but by a manager', async () => {
    const [agent, manager, other] = [
      await shop.hire('agent'),
      await shop.hire('manager'),
      await shop.hire('agent'),
    ];
    const { roleId } = await shop.role('viewer');
    const change = { memberId: other.memberId, roleId };
    await expect(changeRole(await shop.as(agent), change)).rejects.toMatchObject({ kind: 'forbidden' });
    expect(await changeRole(await shop.as(manager), change)).toMatchObject({ roleId });
  });

  it('with rights that the giver does not hold is not given, nor taken away', async () => {
    const [manager, admin, agent] = [
      await shop.hire('manager'),
      await shop.hire('admin'),
      await shop.hire('agent'),
    ];
    const [asManager, adminRole, agentRole] = [
      await shop.as(manager),
      await shop.role('admin'),
      await shop.role('agent'),
    ];
    const up = changeRole(asManager, { memberId: agent.memberId, roleId: adminRole.roleId });
    await expect(up).rejects.toMatchObject({ kind: 'forbidden', reason: { key: 'people.more-than-you' } });
    const down = changeRole(asManager, { memberId: admin.memberId, roleId: agentRole.roleId });
    await expect(down).rejects.toMatchObject({ reason: { key: 'people.more-than-you' } });
    await expect(removeMember(asManager, admin)).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('of an owner is given by owners alone', async () => {
    const [admin, agent] = [await shop.hire('admin'), await shop.hire('agent')];
    const { roleId } = await shop.role('owner');
    const change = { memberId: agent.memberId, roleId };
    await expect(changeRole(await shop.as(admin), change)).rejects.toMatchObject({ kind: 'forbidden' });
    expect(await changeRole(await shop.as(shop.owner), change)).toMatchObject({ roleId });
  });

  it('of another shop is as missing as one that does not exist', async () => {
    const elsewhere = await aStaffedShop(world().system);
    const agent = await shop.hire('agent');
    const { roleId } = await elsewhere.role('viewer');
    const change = changeRole(await shop.as(shop.owner), { memberId: agent.memberId, roleId });
    await expect(change).rejects.toMatchObject({ kind: 'missing', reason: { key: 'people.role-not-found' } });
    const stranger = await elsewhere.hire('agent');
    const { roleId: ours } = await shop.role('viewer');
    const reach = changeRole(await shop.as(shop.owner), { memberId: stranger.memberId, roleId: ours });
    await expect(reach).rejects.toMatchObject({
      kind: 'missing',
      reason: { key: 'people.member-not-found' },
    });
  });
});

describe('the last owner', () => {
  it('cannot be demoted or removed, but a second one can', async () => {
    const owner = await shop.as(shop.owner);
    const { roleId } = await shop.role('agent');
    const self = { memberId: shop.owner.memberId };
    const last = { kind: 'conflict', reason: { key: 'people.last-owner' } };
    await expect(changeRole(owner, { ...self, roleId })).rejects.toMatchObject(last);
    await expect(removeMember(owner, self)).rejects.toMatchObject(last);
    await shop.hire('owner');
    expect(await changeRole(owner, { ...self, roleId })).toMatchObject({ roleId });
  });

  it('is left when two owners remove each other at the same moment', async () => {
    const second = await shop.hire('owner');
    const [one, other] = [await shop.as(shop.owner), await shop.as(second)];
    const both = await Promise.allSettled([removeMember(one, second), removeMember(other, shop.owner)]);
    expect(both.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
  });
});

describe('a colleague who is removed', () => {
  it('is out at once, and back with the same role when restored', async () => {
    const agent = await shop.hire('agent');
    const owner = await shop.as(shop.owner);
    expect(await agent.ctx()).not.toBeNull();
    await removeMember(owner, agent);
    expect(await agent.ctx()).toBeNull();
    await expect(removeMember(owner, agent)).rejects.toMatchObject({
      reason: { key: 'people.member-removed' },
    });
    expect((await listMembers(owner, { limit: 50, includeRemoved: false })).items).toHaveLength(1);
    expect((await listMembers(owner, { limit: 50, includeRemoved: true })).items).toHaveLength(2);

    await restoreMember(owner, agent);
    expect((await agent.ctx())?.actor.id).toBe(agent.memberId);
    await expect(restoreMember(owner, agent)).rejects.toMatchObject({
      reason: { key: 'people.member-is-in' },
    });
  });
});

describe('the list of colleagues', () => {
  it('comes in pages, each colleague once', async () => {
    for (let n = 0; n < 4; n++) await shop.hire('agent');
    const ctx = await shop.as(shop.owner);
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await listMembers(ctx, { after, limit: 2, includeRemoved: false });
      seen.push(...page.items.map(({ memberId }) => memberId));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(seen).toHaveLength(5);
    expect(new Set(seen).size).toBe(5);
  });

  it('is not for people without the right', async () => {
    const ctx = { ...(await shop.as(shop.owner)) };
    const nobody = { ...ctx, actor: { ...ctx.actor, permissions: new Set<string>() } };
    const query = { limit: 10, includeRemoved: false };
    await expect(listMembers(nobody, query)).rejects.toMatchObject({ kind: 'forbidden' });
  });
});

describe('oneself', () => {
  it('reads who one is and what one may do', async () => {
    const lead = await shop.hire('lead');
    const me = await getMe(await shop.as(lead));
    expect(me).toMatchObject({
      member: { memberId: lead.memberId, email: lead.email },
      role: { key: 'lead' },
      workspace: { workspaceId: shop.workspaceId, name: 'Moon Tea', timeZone: 'Asia/Shanghai' },
      workspaces: [{ workspaceId: shop.workspaceId, name: 'Moon Tea' }],
      isReadOnly: false,
    });
    expect(me.permissions).toContain('people.manage-teams');
    expect(me.permissions).not.toContain('people.manage');
  });

  it('edits name, language and time zone, and the fact tells no name', async () => {
    const agent = await shop.hire('agent');
    const ctx = await shop.as(agent);
    expect(await editMe(ctx, { name: 'Unheard Of', locale: 'zh' })).toMatchObject({
      name: 'Unheard Of',
      locale: 'zh',
      timeZone: 'Asia/Shanghai',
    });
    const told = (await shop.facts()).at(-1);
    expect(told).toMatchObject({
      kind: 'people.profile-edited',
      payload: { isNameChanged: true, locale: { from: 'en', to: 'zh' } },
    });
    expect(JSON.stringify(told)).not.toContain('Unheard');
  });
});
