import { permission } from '../kit/permission.ts';
import { seeSensitive } from '../kit/sensitive/see-sensitive.ts';

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

/** Taking in chats that were held elsewhere. */
export const importChats = permission(
  'inbox.import-chats',
  { zh: '导入历史聊天记录', en: 'Import past chats' },
  ['manager'],
);

/** Sending what a list of words keeps back, where that list lets it. */
export const overrideWords = permission(
  'inbox.override-word-lists',
  { zh: '照发清单禁止的话', en: 'Send what a list of words keeps back' },
  ['manager', 'lead'],
);

/** Without it cards, phones, addresses and passwords are blanked out in what is sent. */
export const inboxSeeSensitive = seeSensitive;
export const inboxUnmask = permission(
  'inbox.unmask',
  {
    zh: '逐条查看隐藏的敏感信息（每次都有记录）',
    en: 'Show hidden details one message at a time; each look is recorded',
  },
  ['reviewer'],
);

/** Words that replies are held against; some may keep a reply from being sent. */
export const wordListsManage = permission(
  'inbox.manage-word-lists',
  { zh: '管理用词清单', en: 'Manage lists of words' },
  ['manager'],
);

/** Hears of promises whose owner is not there, hands over what is others', and sets how promises count. */
export const promisesManage = permission(
  'inbox.manage-promises',
  { zh: '管理对顾客的承诺', en: 'Oversee promises to customers' },
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
  importChats,
  overrideWords,
  inboxSeeSensitive,
  inboxUnmask,
  wordListsManage,
  promisesManage,
] as const;
