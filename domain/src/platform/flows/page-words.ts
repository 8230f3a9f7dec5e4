import { defineWords } from '../../kit/words.ts';
import { platformNavWords } from '../nav-words.ts';

const own = defineWords('flows-page', {
  flowsHint: {
    zh: '事项怎样从开始走到关闭：有哪些状态，怎样流转，谁可以，要填什么，谁审批。',
    en: 'How things go from their beginning to their end: the states, the moves, who may, what they demand and who approves.',
  },
  add: { zh: '新建流程', en: 'New flow' },
  title: { zh: '名称', en: 'Name' },
  key: { zh: '标识', en: 'Key' },
  keyHint: {
    zh: '小写字母、数字和连字符，之后不能改',
    en: 'Small letters, digits and hyphens; it never changes',
  },
  copyOf: { zh: '从哪个流程开始', en: 'Begin as' },
  copyOfHint: { zh: '留空就从一个开始和一个结束画起。', en: 'Empty: a beginning and an end.' },
  version: { zh: '版本', en: 'Version' },
  versionOf: { zh: '第 {version} 版', en: 'Version {version}' },
  underWay: { zh: '在办', en: 'Under way' },
  state: { zh: '状态', en: 'State' },
  inUse: { zh: '使用中', en: 'In use' },
  archived: { zh: '已停用', en: 'Archived' },
  archive: { zh: '停用', en: 'Archive' },
  archivedNow: {
    zh: '已停用“{flow}”：新的类型不能再用，在办的照旧走完',
    en: '“{flow}” is archived: nothing new can use it, what is under way goes on',
  },
  restore: { zh: '恢复', en: 'Bring back' },
  undo: { zh: '撤销', en: 'Undo' },
  redo: { zh: '重做', en: 'Redo' },
  draw: { zh: '流程图', en: 'Draw' },
  someone: { zh: '系统', en: 'Zhiyin' },
  added: { zh: '新增', en: 'New' },
  changed: { zh: '修改', en: 'Changed' },
  removed: { zh: '删除', en: 'Gone' },
  oneState: { zh: '状态“{name}”', en: 'State “{name}”' },
  oneMove: { zh: '流转“{name}”', en: 'Move “{name}”' },
  noChanges: { zh: '状态和流转都没有改动。', en: 'No state and no move has changed.' },
  wentTo: { zh: '“{from}”里的事项移到了“{to}”。', en: 'What stood in “{from}” went to “{to}”.' },
  takeUp: { zh: '从这一版接着改', en: 'Go on editing from this version' },
  takeOlder: { zh: '用我的改动', en: 'Use my changes' },
  olderDraft: {
    zh: '您在第 {version} 版上的改动还没有发布，而第 {now} 版已经发布了。',
    en: 'Your changes to version {version} are not published, and version {now} is out by now.',
  },
  keptHere: {
    zh: '改动还没有发布，保存在这个浏览器里。',
    en: 'Not published yet. This browser keeps your changes.',
  },
  none: { zh: '还没有流程', en: 'No flows yet' },
  noneHint: { zh: '新建一个，再在工单类型里选用它。', en: 'Make one, then choose it in a ticket type.' },
  publish: { zh: '发布', en: 'Publish' },
  publishing: { zh: '发布新版本', en: 'Publish a new version' },
  published: { zh: '已发布第 {version} 版', en: 'Version {version} is published' },
  nothingMoves: { zh: '在办的事项都留在原来的状态。', en: 'Everything under way stays where it is.' },
  goesTo: { zh: '“{state}”被删除，其中的 {count} 件移到', en: '“{state}” goes away; its {count} go to' },
  goesEmpty: {
    zh: '“{state}”被删除，现在没有事项在里面；期间进来的移到',
    en: '“{state}” goes away, with nothing in it. What comes there meanwhile goes to',
  },
  countsAs: {
    zh: '“{state}”里的 {count} 件，以后算作“{category}”。',
    en: 'The {count} in “{state}” count as “{category}” from now on.',
  },
  cancel: { zh: '取消', en: 'Cancel' },
  create: { zh: '创建', en: 'Create' },
  discard: { zh: '放弃改动', en: 'Discard changes' },
  start: { zh: '开始', en: 'Open' },
  finish: { zh: '完成', en: 'Finished' },
  finishMove: { zh: '完成', en: 'Finish' },
});

/** What the screens about flows and approvals say. */
export const flowPageWords = {
  ...own,
  flows: platformNavWords.flows,
  versions: platformNavWords.flowVersions,
};
