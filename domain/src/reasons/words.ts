import { defineWords } from '../kit/words.ts';

export const reasonsWords = defineWords('reasons', {
  reasons: { zh: '联系原因', en: 'Contact reasons' },
  reasonsHint: {
    zh: '顾客为什么来找您：会话、工单、投诉、评价都用同一棵树，所以能连起来看。',
    en: 'Why customers contact you: one tree for conversations, tickets, complaints and reviews, so that they join.',
  },
  reasonNotFound: { zh: '没有这个原因。', en: 'There is no such reason.' },
  keyTaken: { zh: '这个标识已经用过了。', en: 'This key is already taken.' },
  intoItself: {
    zh: '不能移到自己或自己的下级里。',
    en: 'A reason cannot be moved into itself or below itself.',
  },
  tooDeep: { zh: '最多四层。', en: 'At most four levels.' },
  archivedParent: { zh: '上级已停用。', en: 'The parent is archived.' },
  nameZh: { zh: '中文名称', en: 'Name in Chinese' },
  nameEn: { zh: '英文名称', en: 'Name in English' },
  key: { zh: '标识', en: 'Key' },
  keyHint: {
    zh: '小写字母、数字和连字符，建立后不再改变',
    en: 'Small letters, digits and hyphens; it never changes',
  },
  addReason: { zh: '添加原因', en: 'Add a reason' },
  addBelow: { zh: '添加下级', en: 'Add below' },
  rename: { zh: '改名', en: 'Rename' },
  moveUp: { zh: '上移', en: 'Move up' },
  moveDown: { zh: '下移', en: 'Move down' },
  moveTo: { zh: '移到…下', en: 'Move below…' },
  topLevel: { zh: '最上层', en: 'Top level' },
  mergeInto: { zh: '合并到…', en: 'Merge into…' },
  mergeHint: {
    zh: '过去和以后的记录都会算到目标原因上；合并后不能拆开。',
    en: 'Past and future records count for the target; this cannot be taken apart.',
  },
  archive: { zh: '停用', en: 'Archive' },
  restore: { zh: '恢复', en: 'Restore' },
  archived: { zh: '已停用', en: 'Archived' },
  merged: { zh: '已合并到 {name}', en: 'Merged into {name}' },
  noneYet: { zh: '还没有原因', en: 'No reasons yet' },
  noneYetHint: {
    zh: '从几个常见的开始：售前、物流、退换、投诉。',
    en: 'Begin with a few: before buying, delivery, returns, complaints.',
  },
  saved: { zh: '已保存', en: 'Saved' },
});
