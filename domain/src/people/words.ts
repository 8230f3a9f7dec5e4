import type { BuiltInRole } from '../kit/permission.ts';
import { defineWords, type Text } from '../kit/words.ts';

export const peopleWords = defineWords('people', {
  memberNotFound: { zh: '没有这位同事。', en: 'There is no such colleague.' },
  substituteIsSelf: { zh: '不能由自己代班。', en: 'Nobody stands in for themselves.' },
  memberRemoved: { zh: '这位同事已不在店铺中。', en: 'This colleague is no longer in the shop.' },
  memberIsIn: { zh: '这位同事已在店铺中。', en: 'This colleague is already in the shop.' },
  lastOwner: {
    zh: '店铺至少要有一位店主。请先让别人成为店主。',
    en: 'A shop needs an owner. Make somebody else an owner first.',
  },
  moreThanYou: {
    zh: '不能授予或收回您自己没有的权限。',
    en: 'You cannot give or take rights that you do not hold yourself.',
  },
  ownersOnly: { zh: '只有店主可以这样做。', en: 'Only an owner can do this.' },
  roleNotFound: { zh: '没有这个角色。', en: 'There is no such role.' },
  ownerRoleStays: { zh: '店主的权限不能更改。', en: 'What an owner may do cannot be changed.' },
  roleBuiltIn: {
    zh: '内置角色不能删除，可以复制后修改。',
    en: 'A built-in role cannot be deleted. Copy and change it.',
  },
  roleInUse: {
    zh: '还有同事或邀请使用这个角色。',
    en: 'Somebody still has this role or is invited with it.',
  },
  unknownPermission: { zh: '没有这项权限：{permission}。', en: 'There is no such right: {permission}.' },
  teamNotFound: { zh: '没有这个小组。', en: 'There is no such team.' },
  teamNameTaken: { zh: '已有同名的小组。', en: 'There is already a team of this name.' },
  skillNotFound: { zh: '没有这项技能。', en: 'There is no such skill.' },
  skillNameTaken: { zh: '已有同名的技能。', en: 'There is already a skill of this name.' },
  invitationNotFound: { zh: '没有这份邀请。', en: 'There is no such invitation.' },
  invitationOver: {
    zh: '这份邀请无效、已用过、已撤回或已过期。请让同事重新邀请您。',
    en: 'This invitation is not valid, was used, was taken back or has expired. Please ask for a new one.',
  },
  alreadyInvited: { zh: '已经邀请过这个邮箱。', en: 'This address is already invited.' },
  alreadyMember: { zh: '这个邮箱的同事已在店铺中。', en: 'This address already belongs to a colleague.' },
  signInToAccept: {
    zh: '这个邮箱已有账号，请先用它登录，再打开邀请链接。',
    en: 'This address has an account. Please sign in with it, then open the invitation again.',
  },
  otherAccount: {
    zh: '这份邀请发给了另一个邮箱。请退出登录后再打开。',
    en: 'This invitation is for another address. Please sign out and open it again.',
  },
  nameNeeded: { zh: '请填写姓名和密码。', en: 'Please give your name and a password.' },
  invitationSubject: { zh: '{shop} 邀请您加入知音', en: '{shop} invites you to Zhiyin' },
  invitationBody: {
    zh: '{name}，您好：\n\n{inviter} 邀请您加入 {shop} 的客服团队。请在 7 天内打开下面的链接：',
    en: 'Hello {name},\n\n{inviter} invites you to join the service team of {shop}. Please open this link within 7 days:',
  },
});

/** The built-in roles as people read them. */
export const roleNames: Readonly<Record<BuiltInRole, Text>> = {
  owner: { zh: '店主', en: 'Owner' },
  admin: { zh: '管理员', en: 'Admin' },
  manager: { zh: '客服经理', en: 'Service manager' },
  lead: { zh: '组长', en: 'Team lead' },
  agent: { zh: '客服', en: 'Agent' },
  reviewer: { zh: '质检员', en: 'Quality reviewer' },
  trainer: { zh: '培训师', en: 'Trainer' },
  planner: { zh: '排班员', en: 'Planner' },
  'other-department': { zh: '其他部门', en: 'Other department' },
  viewer: { zh: '只读', en: 'Viewer' },
};
