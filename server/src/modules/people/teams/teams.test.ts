import { beforeEach, expect, it } from 'vitest';
import { aStaffedShop, type StaffedShop } from '../../../../test/staff.ts';
import { useWorld } from '../../../../test/world.ts';
import { removeMember } from '../members/remove-member.ts';
import { archiveTeam, restoreTeam } from './archive-team.ts';
import { createTeam } from './create-team.ts';
import { listTeams } from './list-teams.ts';
import { renameTeam } from './rename-team.ts';
import { setTeamMembers } from './set-team-members.ts';

const world = useWorld();
let shop: StaffedShop;
beforeEach(async () => {
  shop = await aStaffedShop(world().system);
});

it('has members, who belong to it from the next request on', async () => {
  const [lead, agent] = [await shop.hire('lead'), await shop.hire('agent')];
  const ctx = await shop.as(lead);
  const { teamId } = await createTeam(ctx, { name: '售前' });
  expect((await agent.ctx())?.actor.teamIds).toEqual([]);
  await setTeamMembers(ctx, { teamId, memberIds: [agent.memberId, lead.memberId] });
  expect((await agent.ctx())?.actor.teamIds).toEqual([teamId]);

  await setTeamMembers(ctx, { teamId, memberIds: [lead.memberId] });
  expect((await agent.ctx())?.actor.teamIds).toEqual([]);
  expect((await shop.facts()).at(-1)?.payload).toEqual({ teamId, added: [], removed: [agent.memberId] });
});

it('loses whoever is removed from the shop, and an archived one has nobody', async () => {
  const [owner, agent] = [await shop.as(shop.owner), await shop.hire('agent')];
  const { teamId } = await createTeam(owner, { name: 'Presale' });
  await setTeamMembers(owner, { teamId, memberIds: [agent.memberId, shop.owner.memberId] });
  await removeMember(owner, agent);
  const [team] = (await listTeams(owner, { includeArchived: false })).items;
  expect(team?.memberIds).toEqual([shop.owner.memberId]);

  await archiveTeam(owner, { teamId });
  expect((await shop.owner.ctx())?.actor.teamIds).toEqual([]);
  expect((await listTeams(owner, { includeArchived: false })).items).toEqual([]);
  await restoreTeam(owner, { teamId });
  expect((await shop.owner.ctx())?.actor.teamIds).toEqual([teamId]);
});

it('has a name no other team in use has, not even in other capitals or at the same moment', async () => {
  const owner = await shop.as(shop.owner);
  const taken = { kind: 'conflict', reason: { key: 'people.team-name-taken' } };
  const { teamId } = await createTeam(owner, { name: 'Night' });
  await expect(createTeam(owner, { name: 'night' })).rejects.toMatchObject(taken);
  const day = await createTeam(owner, { name: 'Day' });
  await expect(renameTeam(owner, { teamId: day.teamId, name: 'NIGHT' })).rejects.toMatchObject(taken);
  expect(await renameTeam(owner, { teamId, name: 'NIGHT' })).toMatchObject({ name: 'NIGHT' });

  await archiveTeam(owner, { teamId });
  await createTeam(owner, { name: 'Night' });
  await expect(restoreTeam(owner, { teamId })).rejects.toMatchObject(taken);
  const both = [1, 2].map(() => createTeam(owner, { name: 'Twin' }));
  expect((await Promise.allSettled(both)).filter((one) => one.status === 'fulfilled')).toHaveLength(1);
});

it('takes no strangers and nobody who was removed', async () => {
  const [owner, agent] = [await shop.as(shop.owner), await shop.hire('agent')];
  const stranger = await (await aStaffedShop(world().system)).hire('agent');
  const { teamId } = await createTeam(owner, { name: 'Presale' });
  await removeMember(owner, agent);
  for (const { memberId } of [stranger, agent]) {
    const asked = setTeamMembers(owner, { teamId, memberIds: [shop.owner.memberId, memberId] });
    await expect(asked).rejects.toMatchObject({ kind: 'invalid' });
  }
  expect(await setTeamMembers(owner, { teamId, memberIds: [shop.owner.memberId] })).toMatchObject({
    memberIds: [shop.owner.memberId],
  });
});

it('is seen by agents and managed by leads', async () => {
  const [lead, agent] = [await shop.as(await shop.hire('lead')), await shop.as(await shop.hire('agent'))];
  const { teamId } = await createTeam(lead, { name: 'Presale' });
  expect((await listTeams(agent, { includeArchived: false })).items).toHaveLength(1);
  for (const asked of [
    () => createTeam(agent, { name: 'Mine' }),
    () => renameTeam(agent, { teamId, name: 'Mine' }),
    () => archiveTeam(agent, { teamId }),
    () => restoreTeam(agent, { teamId }),
    () => setTeamMembers(agent, { teamId, memberIds: [] }),
  ]) {
    await expect(asked()).rejects.toMatchObject({ kind: 'forbidden' });
  }
});
