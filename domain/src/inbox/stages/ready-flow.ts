import type { StateCategory } from '../../kit/flow/flow.ts';
import type { Text } from '../../kit/words.ts';
import type { FlowDraft } from '../../platform/index.ts';
import type { StageMoves } from './happening.ts';

/** The key under which a shop's stages are stored among its flows. */
export const stageFlowKey = 'conversation-stages';

/** The standard way of a conversation: receive, understand, solve, record, follow up. */
export const readyStageFlow: FlowDraft = {
  title: { zh: '会话的标准流程', en: 'The standard way of a conversation' },
  initial: 'receive',
  states: [
    state('receive', { zh: '接待', en: 'Receive' }, 'open'),
    state('understand', { zh: '了解问题', en: 'Understand' }, 'open'),
    state('solve', { zh: '解决', en: 'Solve' }, 'open'),
    state('record', { zh: '记录', en: 'Record' }, 'solved'),
    state('follow-up', { zh: '回访', en: 'Follow up' }, 'waiting'),
    state('done', { zh: '完成', en: 'Done' }, 'closed'),
  ],
  moves: [
    move('understand', { zh: '开始了解', en: 'Understand it' }, ['receive'], 'understand'),
    move('solve', { zh: '开始解决', en: 'Solve it' }, ['understand'], 'solve'),
    move('ask-again', { zh: '再了解一下', en: 'Ask once more' }, ['solve'], 'understand'),
    move('record', { zh: '去记录', en: 'Record it' }, ['receive', 'understand', 'solve'], 'record'),
    move('finish', { zh: '完成', en: 'Finish' }, ['record'], 'done'),
    move('follow-up', { zh: '安排回访', en: 'Follow up' }, ['record', 'done'], 'follow-up'),
    move('followed-up', { zh: '回访完成', en: 'Followed up' }, ['follow-up'], 'done'),
    move('reopen', { zh: '重新解决', en: 'Solve it again' }, ['record', 'follow-up', 'done'], 'solve'),
  ],
};

/** What happens makes these moves, unless the shop chooses others. */
export const readyStageMoves: StageMoves = {
  answered: 'understand',
  'answered-again': 'solve',
  'reason-set': 'solve',
  closed: 'record',
  recorded: 'finish',
  'follow-up-asked': 'follow-up',
  'follow-ups-over': 'followed-up',
  reopened: 'reopen',
};

function state(key: string, label: Text, category: StateCategory): FlowDraft['states'][number] {
  return { key, label, category };
}

function move(key: string, label: Text, from: string[], to: string): FlowDraft['moves'][number] {
  return {
    key,
    label,
    from,
    to,
    may: { permissions: [], teams: [], members: [], isForAssignee: false },
    demands: { fields: [], checklist: [], comment: 'none' },
  };
}
