import { permissionGroups, rolesManage } from '@zhiyin/domain/people';
import { beforeEach, describe, expect, it } from 'vitest';
import { aStaffedShop, type StaffedShop } from '../../../../test/staff.ts';
import { useWorld } from '../../../../test/world.ts';
import { changeRole } from '../members/change-role.ts';
import { removeMember } from '../members/remove-member.ts';
import { copyRole } from './copy-role.ts';
import { deleteRole } from './delete-role.ts';
import { editRole } from './edit-role.ts';
import { listRoles } from './list-roles.ts';

const world = useWorld();
let shop: StaffedShop;
beforeEach(async () => {
  shop = await aStaffedShop(world().system);
});

const name = { zh: '夜班客服', en: 'Night agent' };

describe('roles', () => {
  it('are listed with everything a role may be allowed to do', async () => {
    const { items, permissions } = await listRoles(await shop.as(await shop.hire('agent')));
    expect(items.map(({ key }) => key)).toEqual([
      ...['owner', 'admin', 'manager', 'lead', 'agent', 'reviewer', 'trainer', 'planner'],
      ...['other-department', 'viewer'],
    ]);
    expect(items.find(({ key }) => key === 'agent')?.memberCount).toBe(1);
    expect(permissions.map(({ key }) => key)).toContain(rolesManage.key);
  });

  it('show their rights by parts of the product that all have a name', async () => {
    const { permissions } = await listRoles(await shop.as(shop.owner));
    const nameless = permissionGroups(permissions).filter(({ key, name }) => name.zh === key);
    expect(nameless.map(({ key }) => key)).toEqual([]);
  });

  it('give an owner every right there is, and an admin all but the owner’s', async () => {
    const { permissions } = await listRoles(await shop.as(shop.owner));
    const held = async (who: typeof shop.owner) => [...(await shop.as(who)).actor.permissions].sort();
    expect(await held(shop.owner)).toEqual(permissions.map(({ key }) => key).sort());
    const ofAdmins = permissions.filter((one) => !one.isOwnersOnly).map(({ key }) => key);
    expect(await held(await shop.hire('admin'))).toEqual(ofAdmins.sort());
  });
});

describe('a copied role', () => {
  it('starts with the same rights, is changed, and works at once for whoever has it', async () => {
    const owner = await shop.as(shop.owner);
    const agent = await shop.role('agent');
    const copy = await copyRole(owner, { copyOf: agent.roleId, name });
    expect(copy).toMatchObject({ name, permissions: agent.permissions, isBuiltIn: false });

    const colleague = await shop.hire('viewer');
    await changeRole(owner, { memberId: colleague.memberId, roleId: copy.roleId });
    const more = [...copy.permissions, 'inbox.read-all'];
    await editRole(owner, { roleId: copy.roleId, permissions: more });
    expect((await colleague.ctx())?.actor.permissions.has('inbox.read-all')).toBe(true);
    await editRole(owner, { roleId: copy.roleId, permissions: [] });
    expect((await colleague.ctx())?.actor.permissions.size).toBe(0);
    const told = (await shop.facts()).filter(({ kind }) => kind === 'people.role-permissions-changed');
    expect(told[0]?.payload).toEqual({ roleId: copy.roleId, added: ['inbox.read-all'], removed: [] });
  });

  it('is deleted only when nobody has it, has had it or is invited with it', async () => {
    const owner = await shop.as(shop.owner);
    const { roleId } = await copyRole(owner, { copyOf: (await shop.role('agent')).roleId, name });
    const colleague = await shop.hire('viewer');
    await changeRole(owner, { memberId: colleague.memberId, roleId });
    await removeMember(owner, colleague);
    const inUse = { kind: 'conflict', reason: { key: 'people.role-in-use' } };
    await expect(deleteRole(owner, { roleId })).rejects.toMatchObject(inUse);

    const unused = await copyRole(owner, { copyOf: roleId, name });
    expect(await deleteRole(owner, unused)).toEqual({ done: true });
    await expect(editRole(owner, { roleId: unused.roleId, name })).rejects.toMatchObject({ kind: 'missing' });
  });
});

describe('what nobody can do to roles', () => {
  it('take rights from the owner’s, copy it or delete a built-in one', async () => {
    const owner = await shop.as(shop.owner);
    const [own, agent] = [await shop.role('owner'), await shop.role('agent')];
    const stays = { kind: 'conflict', reason: { key: 'people.owner-role-stays' } };
    await expect(editRole(owner, { roleId: own.roleId, permissions: [] })).rejects.toMatchObject(stays);
    await expect(copyRole(owner, { copyOf: own.roleId, name })).rejects.toMatchObject(stays);
    await expect(deleteRole(owner, agent)).rejects.toMatchObject({ reason: { key: 'people.role-built-in' } });
    expect(await editRole(owner, { roleId: own.roleId, name })).toMatchObject({ name });
  });

  it('invent rights', async () => {
    const owner = await shop.as(shop.owner);
    const { roleId } = await shop.role('agent');
    const invented = editRole(owner, { roleId, permissions: ['inbox.fly'] });
    await expect(invented).rejects.toMatchObject({ kind: 'invalid', values: { permission: 'inbox.fly' } });
  });
});

describe('somebody who manages roles without holding every right', () => {
  async function aRoleKeeper() {
    const owner = await shop.as(shop.owner);
    const lead = await shop.role('lead');
    const { roleId } = await copyRole(owner, { copyOf: lead.roleId, name });
    await editRole(owner, { roleId, permissions: [...lead.permissions, rolesManage.key] });
    const keeper = await shop.hire('lead');
    await changeRole(owner, { memberId: keeper.memberId, roleId });
    return { ctx: await shop.as(keeper), roleId };
  }
  const more = { kind: 'forbidden', reason: { key: 'people.more-than-you' } };

  it('gives no right they do not hold, to others or to themselves', async () => {
    const { ctx, roleId } = await aRoleKeeper();
    const viewer = await shop.role('viewer');
    const held = [...ctx.actor.permissions];
    const raise = (id: string) =>
      editRole(ctx, { roleId: id, permissions: [...held, 'platform.read-mails'] });
    await expect(raise(viewer.roleId)).rejects.toMatchObject(more);
    await expect(raise(roleId)).rejects.toMatchObject(more);
    expect(await editRole(ctx, { roleId: viewer.roleId, permissions: ['inbox.reply'] })).toMatchObject({
      permissions: ['inbox.reply'],
    });
  });

  it('neither changes nor copies a role that holds more than they do', async () => {
    const { ctx } = await aRoleKeeper();
    const { roleId } = await shop.role('admin');
    await expect(editRole(ctx, { roleId, permissions: [] })).rejects.toMatchObject(more);
    await expect(copyRole(ctx, { copyOf: roleId, name })).rejects.toMatchObject(more);
  });

  it('is nobody without the right to manage roles', async () => {
    const lead = await shop.as(await shop.hire('lead'));
    const { roleId } = await shop.role('viewer');
    for (const asked of [
      () => editRole(lead, { roleId, name }),
      () => copyRole(lead, { copyOf: roleId, name }),
      () => deleteRole(lead, { roleId }),
    ]) {
      await expect(asked()).rejects.toMatchObject({ reason: { key: 'platform.not-allowed' } });
    }
  });
});
