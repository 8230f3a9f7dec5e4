import {
  conversationFields,
  inboxAssign,
  inboxClose,
  inboxReply,
  Priority,
  priorities,
} from '@zhiyin/domain/inbox';
import { ruleSkips } from '@zhiyin/domain/kit';
import { z } from 'zod';
import type { RuleAction } from '#platform/rules/rule-kinds.ts';
import { assignConversation } from '../../actions/assign-conversation.ts';
import { closeConversation } from '../../actions/close-conversation.ts';
import { reopenConversation } from '../../actions/reopen-conversation.ts';
import { setPriority } from '../../actions/set-priority.ts';
import { setReason } from '../../actions/set-reason.ts';
import { snoozeConversation } from '../../actions/snooze-conversation.ts';
import { tagConversation } from '../../actions/tag-conversation.ts';
import { transferConversation } from '../../actions/transfer-conversation.ts';
import { lockConversation } from '../../queries.ts';

const common = { subjectKind: 'conversation' };
const Assigning = z.object({ memberId: z.string() });
const ToTeam = z.object({ teamId: z.string() });
const Tagging = z.object({ add: z.array(z.string()).default([]), remove: z.array(z.string()).default([]) });
const Reason = z.object({ reason: z.string().nullable().default(null) });
const Urgency = z.object({ priority: Priority });
const Sleep = z.object({ seconds: z.number() });

/** Whose conversation it is. */
const belonging: readonly RuleAction[] = [
  {
    ...common,
    key: 'inbox.assign',
    words: { zh: '分配给同事', en: 'Assign to a colleague' },
    settings: [{ key: 'memberId', kind: 'member', label: { zh: '同事', en: 'Colleague' }, isRequired: true }],
    may: inboxAssign,
    run: async (tx, { subjectId, settings }) => {
      await assignConversation(tx, { conversationId: subjectId, ...Assigning.parse(settings) });
      return undefined;
    },
  },
  {
    ...common,
    key: 'inbox.assign-team',
    words: { zh: '交给小组', en: 'Hand to a team' },
    settings: [{ key: 'teamId', kind: 'team', label: { zh: '小组', en: 'Team' }, isRequired: true }],
    may: inboxAssign,
    run: async (tx, { subjectId, settings }) => {
      const { teamId } = ToTeam.parse(settings);
      if ((await lockConversation(tx, subjectId)).teamId === teamId) return undefined;
      const handing = { to: { teamId }, note: '', clientMessageId: tx.system.newId() };
      await transferConversation(tx, { conversationId: subjectId, ...handing });
      return undefined;
    },
  },
  {
    ...common,
    key: 'inbox.unassign',
    words: { zh: '放回队列', en: 'Put back into the queue' },
    settings: [],
    may: inboxAssign,
    run: async (tx, { subjectId }) => {
      await assignConversation(tx, { conversationId: subjectId, memberId: null });
      return undefined;
    },
  },
];

/** What it is marked with. */
const marking: readonly RuleAction[] = [
  {
    ...common,
    key: 'inbox.tag',
    words: { zh: '加上或去掉标签', en: 'Add or take away tags' },
    settings: [
      { key: 'add', kind: 'tags', label: { zh: '加上', en: 'Add' } },
      { key: 'remove', kind: 'tags', label: { zh: '去掉', en: 'Take away' } },
    ],
    may: inboxReply,
    run: async (tx, { subjectId, settings }) => {
      await tagConversation(tx, { conversationId: subjectId, ...Tagging.parse(settings) });
      return undefined;
    },
  },
  {
    ...common,
    key: 'inbox.set-reason',
    words: { zh: '设置联系原因', en: 'Set the contact reason' },
    settings: [{ key: 'reason', kind: 'reason', label: conversationFields.reason.label, isRequired: true }],
    may: inboxReply,
    run: async (tx, { subjectId, settings }) => {
      const { reason } = Reason.parse(settings);
      await setReason(tx, { conversationId: subjectId, reasonKey: reason });
      return undefined;
    },
  },
  {
    ...common,
    key: 'inbox.set-priority',
    words: { zh: '设置优先级', en: 'Set the priority' },
    settings: [
      {
        key: 'priority',
        kind: 'choice',
        label: conversationFields.priority.label,
        choices: conversationFields.priority.choices,
        initial: priorities[2],
        isRequired: true,
      },
    ],
    may: inboxReply,
    run: async (tx, { subjectId, settings }) => {
      await setPriority(tx, { conversationId: subjectId, ...Urgency.parse(settings) });
      return undefined;
    },
  },
];

/** Whether it is on the desk. */
const keeping: readonly RuleAction[] = [
  {
    ...common,
    key: 'inbox.reopen',
    words: { zh: '重新打开会话', en: 'Open the conversation again' },
    settings: [],
    may: inboxClose,
    run: async (tx, { subjectId }) => {
      if ((await lockConversation(tx, subjectId)).state === 'open') return { skipped: ruleSkips.asIs };
      await reopenConversation(tx, { conversationId: subjectId });
      return undefined;
    },
  },
  {
    ...common,
    key: 'inbox.snooze',
    words: { zh: '稍后处理', en: 'Snooze' },
    settings: [
      {
        key: 'seconds',
        kind: 'seconds',
        label: { zh: '多久以后', en: 'For how long' },
        initial: 3600,
        isRequired: true,
      },
    ],
    may: inboxReply,
    run: async (tx, { subjectId, settings }) => {
      const { seconds } = Sleep.parse(settings);
      const until = new Date(tx.system.now().getTime() + seconds * 1000).toISOString();
      await snoozeConversation(tx, { conversationId: subjectId, until });
      return undefined;
    },
  },
  {
    ...common,
    key: 'inbox.close',
    words: { zh: '结束会话', en: 'Close the conversation' },
    settings: [{ key: 'reason', kind: 'reason', label: conversationFields.reason.label }],
    may: inboxClose,
    run: async (tx, { subjectId, settings }) => {
      const { reason } = Reason.parse(settings);
      await closeConversation(tx, { conversationId: subjectId, reasonKey: reason });
      return undefined;
    },
  },
];

/** What rules may do with a conversation without writing in it. */
export const handlingActions: readonly RuleAction[] = [...belonging, ...marking, ...keeping];
