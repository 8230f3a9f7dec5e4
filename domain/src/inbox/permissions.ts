import { permission } from '../kit/permission.ts';

const desk = ['manager', 'lead', 'agent'] as const;
const readers = [...desk, 'reviewer', 'trainer', 'viewer'] as const;

/** Conversations of one's own, of one's teams and of nobody's team. */
export const inboxRead = permission('inbox.read', { zh: '查看会话', en: 'Read conversations' }, readers);
/** Conversations of every team. */
export const inboxReadAll = permission(
  'inbox.read-all',
  { zh: '查看所有小组的会话', en: 'Read conversations of every team' },
  ['manager', 'reviewer', 'trainer'],
);
export const inboxReply = permission('inbox.reply', { zh: '回复顾客', en: 'Reply to customers' }, desk);
export const inboxAssign = permission('inbox.assign', { zh: '分配会话', en: 'Assign conversations' }, desk);
export const inboxClose = permission('inbox.close', { zh: '结束会话', en: 'Close conversations' }, desk);
/** The shop's list of tags; putting them on conversations goes with replying. */
export const tagsManage = permission('inbox.manage-tags', { zh: '管理标签', en: 'Manage tags' }, [
  'manager',
  'lead',
]);
/** Canned replies of the whole shop; everybody who replies keeps their own. */
export const cannedManage = permission(
  'inbox.manage-canned-replies',
  { zh: '管理店铺的快捷回复', en: 'Manage the shop’s canned replies' },
  ['manager', 'lead'],
);

export const inboxPermissions = [
  inboxRead,
  inboxReadAll,
  inboxReply,
  inboxAssign,
  inboxClose,
  tagsManage,
  cannedManage,
] as const;
