import { z } from 'zod';
import { fact } from '../kit/fact.ts';
import { Id } from '../kit/shapes.ts';
import { locales } from '../kit/words.ts';
import { Absence, PresenceStatus } from './contract/presence.ts';
import { MemberSkills } from './contract/skills.ts';
import { peopleRead } from './permissions.ts';

const aboutMember = { seenWith: peopleRead, subject: 'memberId' } as const;
const aboutRole = { seenWith: peopleRead, subject: 'roleId' } as const;
const aboutTeam = { seenWith: peopleRead, subject: 'teamId' } as const;
const aboutSkill = { seenWith: peopleRead, subject: 'skillId' } as const;
const SkillState = z.object({ name: z.string(), isArchived: z.boolean() });
const WhatTheyKnow = MemberSkills.omit({ memberId: true });
const aboutInvitation = { seenWith: peopleRead, subject: 'invitationId' } as const;

export const memberJoined = fact({
  kind: 'people.member-joined',
  words: { zh: '同事加入了店铺', en: 'A colleague joined' },
  /** `invitationId` is null for the first owner and for people made by a command. */
  payload: z.object({ memberId: Id, roleId: Id, invitationId: Id.nullable() }),
  ...aboutMember,
});

export const memberRemoved = fact({
  kind: 'people.member-removed',
  words: { zh: '同事被移出店铺', en: 'A colleague was removed' },
  payload: z.object({ memberId: Id, roleId: Id }),
  ...aboutMember,
});

export const memberRestored = fact({
  kind: 'people.member-restored',
  words: { zh: '同事回到店铺', en: 'A colleague was restored' },
  payload: z.object({ memberId: Id, roleId: Id }),
  ...aboutMember,
});

export const memberRoleChanged = fact({
  kind: 'people.role-changed',
  words: { zh: '同事的角色变了', en: 'A colleague’s role changed' },
  payload: z.object({ memberId: Id, from: Id, to: Id }),
  ...aboutMember,
});

export const profileEdited = fact({
  kind: 'people.profile-edited',
  words: { zh: '同事修改了个人资料', en: 'A colleague edited their profile' },
  /** The name is personal data: only that it changed. */
  payload: z.object({
    memberId: Id,
    isNameChanged: z.boolean(),
    locale: z.object({ from: z.enum(locales), to: z.enum(locales) }),
    timeZone: z.object({ from: z.string(), to: z.string() }),
  }),
  ...aboutMember,
});

export const roleCreated = fact({
  kind: 'people.role-created',
  words: { zh: '新增了角色', en: 'A role was added' },
  payload: z.object({ roleId: Id, copyOf: Id, permissions: z.array(z.string()) }),
  ...aboutRole,
});

export const roleRenamed = fact({
  kind: 'people.role-renamed',
  words: { zh: '角色改了名', en: 'A role was renamed' },
  payload: z.object({ roleId: Id }),
  ...aboutRole,
});

export const rolePermissionsChanged = fact({
  kind: 'people.role-permissions-changed',
  words: { zh: '角色的权限变了', en: 'What a role may do changed' },
  payload: z.object({ roleId: Id, added: z.array(z.string()), removed: z.array(z.string()) }),
  ...aboutRole,
});

export const roleDeleted = fact({
  kind: 'people.role-deleted',
  words: { zh: '删除了角色', en: 'A role was deleted' },
  payload: z.object({ roleId: Id }),
  ...aboutRole,
});

export const teamCreated = fact({
  kind: 'people.team-created',
  words: { zh: '新增了小组', en: 'A team was added' },
  payload: z.object({ teamId: Id }),
  ...aboutTeam,
});

export const teamRenamed = fact({
  kind: 'people.team-renamed',
  words: { zh: '小组改了名', en: 'A team was renamed' },
  payload: z.object({ teamId: Id, from: z.string(), to: z.string() }),
  ...aboutTeam,
});

export const teamArchived = fact({
  kind: 'people.team-archived',
  words: { zh: '停用了小组', en: 'A team was archived' },
  payload: z.object({ teamId: Id }),
  ...aboutTeam,
});

export const teamRestored = fact({
  kind: 'people.team-restored',
  words: { zh: '恢复了小组', en: 'A team was restored' },
  payload: z.object({ teamId: Id }),
  ...aboutTeam,
});

export const teamMembersChanged = fact({
  kind: 'people.team-members-changed',
  words: { zh: '小组成员变了', en: 'The members of a team changed' },
  payload: z.object({ teamId: Id, added: z.array(Id), removed: z.array(Id) }),
  ...aboutTeam,
});

export const invitationSent = fact({
  kind: 'people.invitation-sent',
  words: { zh: '发出了邀请', en: 'Somebody was invited' },
  payload: z.object({ invitationId: Id, roleId: Id }),
  ...aboutInvitation,
});

export const invitationRevoked = fact({
  kind: 'people.invitation-revoked',
  words: { zh: '撤回了邀请', en: 'An invitation was taken back' },
  payload: z.object({ invitationId: Id }),
  ...aboutInvitation,
});

export const sessionsEnded = fact({
  kind: 'people.sessions-ended',
  words: { zh: '结束了同事的登录', en: 'A colleague’s sessions were ended' },
  payload: z.object({ memberId: Id, count: z.number().int() }),
  ...aboutMember,
});

export const presenceChanged = fact({
  kind: 'people.presence-changed',
  words: { zh: '同事的在线状态变了', en: 'A colleague’s status changed' },
  /** `offline` when nothing was heard of them for half a minute. */
  payload: z.object({ memberId: Id, from: PresenceStatus, to: PresenceStatus }),
  ...aboutMember,
});

export const absenceChanged = fact({
  kind: 'people.absence-changed',
  words: { zh: '同事的代班人或不在的时间变了', en: 'Who stands in for a colleague, or until when, changed' },
  payload: z.object({ memberId: Id, from: Absence, to: Absence }),
  ...aboutMember,
});

export const capacityChanged = fact({
  kind: 'people.capacity-changed',
  words: { zh: '同事的同时接待上限变了', en: 'How many conversations a colleague can have at once changed' },
  payload: z.object({
    memberId: Id,
    from: z.number().int(),
    to: z.number().int(),
    /** Where it changed as well. */
    share: z.number().optional(),
    channelCapacities: z.record(z.string(), z.number().int()).optional(),
  }),
  ...aboutMember,
});

export const skillCreated = fact({
  kind: 'people.skill-created',
  words: { zh: '新增了技能', en: 'A skill was added' },
  payload: z.object({ skillId: Id }),
  ...aboutSkill,
});

export const skillEdited = fact({
  kind: 'people.skill-edited',
  words: { zh: '修改了技能', en: 'A skill was renamed, archived or restored' },
  payload: z.object({ skillId: Id, from: SkillState, to: SkillState }),
  ...aboutSkill,
});

export const memberSkillsChanged = fact({
  kind: 'people.member-skills-changed',
  words: { zh: '同事的技能或级别变了', en: 'What a colleague is good at changed' },
  payload: z.object({ memberId: Id, from: WhatTheyKnow, to: WhatTheyKnow }),
  ...aboutMember,
});

/** Everything that can happen to colleagues, roles, teams and invitations. */
export const peopleFacts = [
  memberJoined,
  memberRemoved,
  memberRestored,
  memberRoleChanged,
  profileEdited,
  roleCreated,
  roleRenamed,
  rolePermissionsChanged,
  roleDeleted,
  teamCreated,
  teamRenamed,
  teamArchived,
  teamRestored,
  teamMembersChanged,
  invitationSent,
  invitationRevoked,
  sessionsEnded,
  presenceChanged,
  absenceChanged,
  capacityChanged,
  skillCreated,
  skillEdited,
  memberSkillsChanged,
] as const;
