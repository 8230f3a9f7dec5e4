import { peopleRead, skillsManage } from '@zhiyin/domain/people';
import { v7 } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { aStaffedShop, type StaffedShop } from '../../../../test/staff.ts';
import { useWorld } from '../../../../test/world.ts';
import { removeMember } from '../members/remove-member.ts';
import { createSkill } from './create-skill.ts';
import { editSkill } from './edit-skill.ts';
import { listMemberSkills, listSkills } from './list-skills.ts';
import { setMemberSkills } from './set-member-skills.ts';

const world = useWorld();
let shop: StaffedShop;
beforeEach(async () => {
  shop = await aStaffedShop(world().system);
});

const everybody = { includeArchived: true };

describe('a skill', () => {
  it('is added, renamed, archived and taken up again by a lead', async () => {
    const lead = await shop.as(await shop.hire('lead'));
    const { skillId } = await createSkill(lead, { name: '英语' });
    await editSkill(lead, { skillId, name: 'English' });
    expect((await editSkill(lead, { skillId, isArchived: true })).archivedAt).not.toBeNull();
    expect((await listSkills(lead, { includeArchived: false })).items).toEqual([]);
    expect(await editSkill(lead, { skillId, isArchived: false })).toMatchObject({
      name: 'English',
      archivedAt: null,
    });
    expect((await shop.facts()).map(({ kind }) => kind).filter((kind) => kind.includes('skill'))).toEqual([
      'people.skill-created',
      'people.skill-edited',
      'people.skill-edited',
      'people.skill-edited',
    ]);
  });

  it('tells nobody anything when nothing changes', async () => {
    const lead = await shop.as(await shop.hire('lead'));
    const { skillId } = await createSkill(lead, { name: '退换货' });
    const before = (await shop.facts()).length;
    await editSkill(lead, { skillId, name: '退换货', isArchived: false });
    expect((await shop.facts()).length).toBe(before);
  });

  it('has a name of its own among those in use, capitals aside', async () => {
    const lead = await shop.as(await shop.hire('lead'));
    const { skillId } = await createSkill(lead, { name: 'English' });
    await expect(createSkill(lead, { name: 'english' })).rejects.toMatchObject({ kind: 'conflict' });
    await editSkill(lead, { skillId, isArchived: true });
    await createSkill(lead, { name: 'english' });
    await expect(editSkill(lead, { skillId, isArchived: false })).rejects.toMatchObject({ kind: 'conflict' });
  });

  it('is not there: refused', async () => {
    const lead = await shop.as(await shop.hire('lead'));
    await expect(editSkill(lead, { skillId: v7(), name: 'x' })).rejects.toMatchObject({ kind: 'missing' });
  });
});

describe('a colleague', () => {
  it('is of the first tier without skills until somebody says otherwise, and everybody may see it', async () => {
    const [lead, agent] = [await shop.as(await shop.hire('lead')), await shop.hire('agent')];
    const { skillId } = await createSkill(lead, { name: 'English' });
    const skills = [{ skillId, level: 4 }];
    await setMemberSkills(lead, { memberId: agent.memberId, tier: 2, skills });
    const { items } = await listMemberSkills(await shop.as(agent));
    expect(items).toContainEqual({ memberId: agent.memberId, tier: 2, skills });
    expect(items).toContainEqual({ memberId: shop.owner.memberId, tier: 1, skills: [] });
    expect((await shop.facts()).at(-1)).toMatchObject({
      kind: 'people.member-skills-changed',
      payload: { memberId: agent.memberId, from: { tier: 1, skills: [] }, to: { tier: 2, skills } },
    });
  });

  it('keeps the level of an archived skill, which does not count, for the day it is taken up again', async () => {
    const [lead, agent] = [await shop.as(await shop.hire('lead')), await shop.hire('agent')];
    const { memberId } = agent;
    const { skillId } = await createSkill(lead, { name: 'English' });
    await setMemberSkills(lead, { memberId, tier: 1, skills: [{ skillId, level: 5 }] });
    await editSkill(lead, { skillId, isArchived: true });
    const skillsOf = async () =>
      (await listMemberSkills(lead)).items.find((one) => one.memberId === memberId)?.skills;
    expect(await skillsOf()).toEqual([]);
    await setMemberSkills(lead, { memberId, tier: 3, skills: [] });
    await editSkill(lead, { skillId, isArchived: false });
    expect(await skillsOf()).toEqual([{ skillId, level: 5 }]);
  });

  it('is given no skill that the shop does not have in use', async () => {
    const [lead, agent] = [await shop.as(await shop.hire('lead')), await shop.hire('agent')];
    const { skillId } = await createSkill(lead, { name: 'English' });
    await editSkill(lead, { skillId, isArchived: true });
    for (const unknown of [v7(), skillId]) {
      const skills = [{ skillId: unknown, level: 1 }];
      await expect(
        setMemberSkills(lead, { memberId: agent.memberId, tier: 1, skills }),
      ).rejects.toMatchObject({
        kind: 'invalid',
      });
    }
  });

  it('who left is described no more', async () => {
    const [owner, agent] = [await shop.as(shop.owner), await shop.hire('agent')];
    await removeMember(owner, agent);
    await expect(
      setMemberSkills(owner, { memberId: agent.memberId, tier: 2, skills: [] }),
    ).rejects.toMatchObject({ kind: 'conflict' });
  });
});

it('is read by every colleague and changed only by who may', async () => {
  const agent = await shop.as(await shop.hire('agent'));
  expect((await listSkills(agent, everybody)).items).toEqual([]);
  await expect(createSkill(agent, { name: 'x' })).rejects.toMatchObject({ kind: 'forbidden' });
  expect([peopleRead, skillsManage].map(({ key }) => agent.actor.permissions.has(key))).toEqual([
    true,
    false,
  ]);
});
