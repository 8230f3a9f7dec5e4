import { z } from 'zod';
import { fact } from '../../kit/fact.ts';
import { Id } from '../../kit/shapes.ts';
import { manageFlows } from '../permissions.ts';

const version = z.number().int();

export const flowPublished = fact({
  kind: 'platform.flow-published',
  payload: z.object({ flowId: Id, key: z.string(), version, migration: z.record(z.string(), z.string()) }),
  words: { zh: '发布了流程', en: 'Flow published' },
  seenWith: manageFlows,
  subject: 'flowId',
});

export const flowArchived = fact({
  kind: 'platform.flow-archived',
  payload: z.object({ flowId: Id }),
  words: { zh: '停用了流程', en: 'Flow archived' },
  seenWith: manageFlows,
  subject: 'flowId',
});

export const flowRestored = fact({
  kind: 'platform.flow-restored',
  payload: z.object({ flowId: Id }),
  words: { zh: '恢复了流程', en: 'Flow brought back' },
  seenWith: manageFlows,
  subject: 'flowId',
});

const about = { approvalId: Id, subjectKind: z.string(), subjectId: Id, moveKey: z.string() };

export const approvalAsked = fact({
  kind: 'platform.approval-asked',
  /** Told again for each round, with those who are asked in it. */
  payload: z.object({ ...about, approverIds: z.array(Id), needs: z.enum(['one', 'all']) }),
  words: { zh: '发起了审批', en: 'Approval asked for' },
  seenWith: null,
  subject: 'subjectId',
});

export const approvalDecided = fact({
  kind: 'platform.approval-decided',
  payload: z.object({
    ...about,
    decision: z.enum(['approved', 'refused']),
    outcome: z.enum(['open', 'approved', 'refused']),
  }),
  words: { zh: '审批人表态了', en: 'An approver decided' },
  seenWith: null,
  subject: 'subjectId',
});

export const approvalReminded = fact({
  kind: 'platform.approval-reminded',
  words: { zh: '提醒了审批人', en: 'Those who are to approve were reminded' },
  payload: z.object(about),
  seenWith: null,
  subject: 'subjectId',
});

export const approvalEnded = fact({
  kind: 'platform.approval-ended',
  payload: z.object({ ...about, outcome: z.enum(['withdrawn', 'void']) }),
  words: { zh: '审批未完成就结束了', en: 'An approval ended without a decision' },
  seenWith: null,
  subject: 'subjectId',
});

export const flowFacts = [
  flowPublished,
  flowArchived,
  flowRestored,
  approvalAsked,
  approvalDecided,
  approvalReminded,
  approvalEnded,
] as const;
