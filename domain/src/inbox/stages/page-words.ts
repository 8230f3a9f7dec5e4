import { defineWords } from '../../kit/words.ts';

/** What the screens about stages say. */
export const stagePageWords = defineWords('stages-page', {
  stage: { zh: '阶段', en: 'Stage' },
  stageSince: { zh: '{time} 进入', en: 'since {time}' },
  notYet: { zh: '下一次回复或结束时开始记录阶段。', en: 'Stages begin with the next answer or close.' },
  goTo: { zh: '进入“{stage}”', en: 'Go to “{stage}”' },
  moved: { zh: '已进入“{stage}”', en: 'Now in “{stage}”' },
  asked: { zh: '已请同事审批', en: 'Somebody has been asked to agree' },
  waiting: { zh: '等待审批', en: 'Waiting for approval' },
  comment: { zh: '说明', en: 'Comment' },
  confirm: { zh: '确认已完成', en: 'Confirm what is done' },
  history: { zh: '经过的阶段', en: 'The way so far' },
  byRule: { zh: '由规则推进', en: 'moved by a rule' },
  byTimer: { zh: '到时间自动推进', en: 'moved by its timer' },
  tookTime: { zh: '用时 {time}', en: 'took {time}' },
  pageHint: {
    zh: '会话在每个阶段停留多久，哪里停着最多。每个数字都能打开背后的会话。',
    en: 'How long conversations stay in each stage, and where they stand now. Every number opens its conversations.',
  },
  period: { zh: '时间段', en: 'Period' },
  today: { zh: '今天', en: 'Today' },
  lastDays: { zh: '最近 {count} 天', en: 'Last {count} days' },
  standing: { zh: '还停在这里', en: 'Still here' },
  stays: { zh: '走完', en: 'Gone through' },
  median: { zh: '用时（中位数）', en: 'Time (median)' },
  p90: { zh: '用时（P90）', en: 'Time (p90)' },
  fileName: { zh: '会话阶段', en: 'stages' },
  nothing: { zh: '这段时间没有会话走过阶段', en: 'No conversation went through a stage in this period' },
  nothingHint: {
    zh: '顾客来询、客服回复和结束会话时会自动记录阶段。换一个时间段看看。',
    en: 'Stages are noted by themselves as customers write and agents answer and close. Try another period.',
  },
  isOff: { zh: '会话阶段已关闭', en: 'Stages are switched off' },
  isOffHint: { zh: '打开后，新的会话会记录阶段。', en: 'Switched on, conversations are noted from then on.' },
  setUp: { zh: '设置阶段', en: 'Set up stages' },
  settingsHint: {
    zh: '接待、了解问题、解决、记录、回访：每个会话走到哪一步，每一步用了多久。',
    en: 'Receive, understand, solve, record, follow up: where each conversation stands and how long each step takes.',
  },
  isOn: { zh: '记录会话阶段', en: 'Note the stages of conversations' },
  isOnHint: {
    zh: '关闭后不再记录，也不占用任何资源；已有的记录保留。',
    en: 'Switched off, nothing more is noted and nothing is spent on it; what was noted stays.',
  },
  moves: { zh: '发生什么，走哪一步', en: 'What makes which move' },
  movesHint: {
    zh: '只有从当前阶段出发、并且没有要求的流转才会自动走。选“不动”则由客服自己推进。',
    en: 'Only moves that lead out of the present stage and demand nothing are made. “None” leaves it to the agents.',
  },
  moveLeads: { zh: '{move} → {stage}', en: '{move} → {stage}' },
  noMove: { zh: '不动', en: 'None' },
  lostMove: { zh: '流程里已没有这一步', en: 'No longer in the flow' },
  editFlow: { zh: '编辑阶段流程', en: 'Edit the stages' },
  save: { zh: '保存', en: 'Save' },
  saved: { zh: '已保存', en: 'Saved' },
});

/** Why something about stages is refused. */
export const stageWords = defineWords('stages', {
  isOff: { zh: '会话阶段已关闭', en: 'Stages are switched off' },
  movedOn: {
    zh: '会话已经到了“{stage}”阶段，请看过再决定',
    en: 'The conversation is in “{stage}” by now; have a look first',
  },
  closeFirst: { zh: '请先结束会话', en: 'Close the conversation first' },
  noWayThere: { zh: '当前阶段没有通向那里的一步', en: 'No move leads there from where it stands' },
  reopenFirst: { zh: '请先重新打开会话', en: 'Open the conversation again first' },
});
