import { z } from 'zod';
import type { Text } from '../../kit/words.ts';
import type { SlaSubject } from './subject.ts';

/**
 * What helpdesks do differently, so that each shop says what it means. The first of each is where a new policy starts.
 */
export const semanticsChoices = {
  replyStartsAt: ['oldest', 'latest'],
  onReopen: ['resume', 'restart', 'keep'],
  onPriorityChange: ['from-start', 'from-now', 'fixed'],
  onCalendarChange: ['recount', 'keep'],
  onTransfer: ['continue', 'restart'],
  pausesApplyTo: ['resolution', 'all'],
  automaticReplies: ['ignore', 'count'],
  unansweredAtClose: ['no-count', 'answered'],
} as const;
export type SemanticsKey = keyof typeof semanticsChoices;
export const semanticsKeys: readonly SemanticsKey[] = [
  'replyStartsAt',
  'onReopen',
  'onPriorityChange',
  'onCalendarChange',
  'onTransfer',
  'pausesApplyTo',
  'automaticReplies',
  'unansweredAtClose',
];

export const Semantics = z.strictObject({
  replyStartsAt: z.enum(semanticsChoices.replyStartsAt),
  onReopen: z.enum(semanticsChoices.onReopen),
  onPriorityChange: z.enum(semanticsChoices.onPriorityChange),
  onCalendarChange: z.enum(semanticsChoices.onCalendarChange),
  onTransfer: z.enum(semanticsChoices.onTransfer),
  pausesApplyTo: z.enum(semanticsChoices.pausesApplyTo),
  automaticReplies: z.enum(semanticsChoices.automaticReplies),
  unansweredAtClose: z.enum(semanticsChoices.unansweredAtClose),
});
export type Semantics = z.infer<typeof Semantics>;

export const semanticsAtFirst: Semantics = {
  replyStartsAt: 'oldest',
  onReopen: 'resume',
  onPriorityChange: 'from-start',
  onCalendarChange: 'recount',
  onTransfer: 'continue',
  pausesApplyTo: 'resolution',
  automaticReplies: 'ignore',
  unansweredAtClose: 'no-count',
};

interface Sentences {
  readonly question: Text;
  /** By choice: what it means, and whose way it is. */
  readonly answers: Readonly<Record<string, Text>>;
}

const semanticsWords: { readonly [Key in SemanticsKey]: Sentences } = {
  replyStartsAt: {
    question: {
      zh: '顾客连续来信时，从哪一条开始计时？',
      en: 'When a customer writes several times, which message starts the clock?',
    },
    answers: {
      oldest: {
        zh: '从最早一条没有回复的消息开始（Zendesk 的做法）',
        en: 'The oldest one without an answer, as Zendesk does',
      },
      latest: { zh: '每来一条新消息就重新开始', en: 'Each new message starts it again' },
    },
  },
  onReopen: {
    question: {
      zh: '会话重新打开后，解决时限怎么算？',
      en: 'When a closed conversation is opened again, what of its resolution?',
    },
    answers: {
      resume: {
        zh: '接着算，结束期间不计时（Zammad 的做法）',
        en: 'It goes on; the time it was closed does not count, as in Zammad',
      },
      restart: { zh: '重新打开时开始新的一次', en: 'A new one begins at the reopening' },
      keep: {
        zh: '以第一次结束为准（Zendesk 的首次解决）',
        en: 'The first close counts, as Zendesk’s first resolution',
      },
    },
  },
  onPriorityChange: {
    question: {
      zh: '优先级改变后，目标怎么算？',
      en: 'When the priority changes, from when does the new target count?',
    },
    answers: {
      'from-start': { zh: '换成新目标，从原来的起点算', en: 'The new target, from where the clock began' },
      'from-now': { zh: '换成新目标，从改变的那一刻算', en: 'The new target, from the moment of the change' },
      fixed: {
        zh: '不变：以开始计时时的优先级为准（Zendesk 的做法）',
        en: 'Nothing changes: the priority when the clock began counts, as in Zendesk',
      },
    },
  },
  onCalendarChange: {
    question: {
      zh: '营业时间改变时，正在走的时限怎么算？',
      en: 'When business hours are changed, what of clocks under way?',
    },
    answers: {
      recount: { zh: '整段按新的营业时间重算', en: 'They are counted anew, whole, in the new hours' },
      keep: {
        zh: '按开始计时时的营业时间算完（Zendesk 的首次响应）',
        en: 'They keep the hours they began with, as Zendesk’s single-event metrics',
      },
    },
  },
  onTransfer: {
    question: {
      zh: '会话转交给同事后，响应时限怎么算？',
      en: 'When a conversation is handed over, what of the wait for an answer?',
    },
    answers: {
      continue: {
        zh: '继续算：顾客等的是店铺，不是某个人',
        en: 'It goes on: the customer waits for the shop, not for a person',
      },
      restart: {
        zh: '从转交那一刻重新算，给接手的同事完整的时间',
        en: 'It starts again, so that the next colleague has the whole time',
      },
    },
  },
  pausesApplyTo: {
    question: { zh: '暂停对哪些时限有效？', en: 'Which clocks stand still in a pause?' },
    answers: {
      resolution: { zh: '只有解决时限（Zendesk 的做法）', en: 'Only resolution, as in Zendesk' },
      all: {
        zh: '解决、首次响应和后续响应（Zammad 的做法）',
        en: 'Resolution, first and next response, as in Zammad',
      },
    },
  },
  automaticReplies: {
    question: { zh: '机器人和自动回复算不算回复？', en: 'Does an automatic answer count as an answer?' },
    answers: {
      ignore: { zh: '不算，等到人工回复为止', en: 'No: the clock runs until a person answers' },
      count: { zh: '算', en: 'Yes' },
    },
  },
  unansweredAtClose: {
    question: {
      zh: '没有回复就结束会话，响应时限怎么算？',
      en: 'A conversation is closed without an answer: what of the wait?',
    },
    answers: {
      'no-count': {
        zh: '没到时限的不计入；已超时的仍算超时',
        en: 'It does not count, unless it was late already',
      },
      answered: { zh: '结束算作回复', en: 'The close counts as the answer' },
    },
  },
};

/** What is said otherwise of tickets. */
const ofTickets: Partial<Record<SemanticsKey, Partial<Sentences>>> = {
  replyStartsAt: {
    question: {
      zh: '顾客连续评论时，从哪一条开始计时？',
      en: 'When a customer comments several times, which comment starts the clock?',
    },
    answers: {
      oldest: {
        zh: '从最早一条没有回复的评论开始（Zendesk 的做法）',
        en: 'The oldest one without an answer, as Zendesk does',
      },
      latest: { zh: '每来一条新评论就重新开始', en: 'Each new comment starts it again' },
    },
  },
  onReopen: {
    question: {
      zh: '工单重新打开后，解决时限怎么算？',
      en: 'When a solved ticket is opened again, what of its resolution?',
    },
    answers: {
      resume: {
        zh: '接着算，已解决期间不计时（Zammad 的做法）',
        en: 'It goes on; the time it was solved does not count, as in Zammad',
      },
      keep: {
        zh: '以第一次解决为准（Zendesk 的首次解决）',
        en: 'The first time it was solved counts, as Zendesk’s first resolution',
      },
    },
  },
  onTransfer: {
    question: {
      zh: '工单转交给同事后，响应时限怎么算？',
      en: 'When a ticket is handed over, what of the wait for an answer?',
    },
  },
  unansweredAtClose: {
    question: {
      zh: '没有回复就解决了工单，响应时限怎么算？',
      en: 'A ticket is solved without an answer: what of the wait?',
    },
    answers: { answered: { zh: '解决算作回复', en: 'Solving it counts as the answer' } },
  },
};

/** A choice as a question with its answers, said of one kind of thing. */
export function semanticsWordsOf(key: SemanticsKey, subject: SlaSubject): Sentences {
  const words = semanticsWords[key];
  if (subject === 'conversation') return words;
  const { question = words.question, answers } = ofTickets[key] ?? {};
  return { question, answers: { ...words.answers, ...answers } };
}
