import { passedOverWords, surveysManage } from '@zhiyin/domain/surveys';
import { z } from 'zod';
import { findConversation } from '#modules/inbox';
import { ticketsById } from '#modules/tickets';
import type { Tx } from '#platform/context.ts';
import type { RuleAction, StepRun } from '#platform/rules/rule-kinds.ts';
import { findSurvey } from '../survey/rows.ts';
import type { About } from './fatigue.ts';
import { invite } from './invite.ts';

const Settings = z.object({ surveyId: z.string(), seconds: z.number().default(0) });

const common = {
  may: surveysManage,
  words: { zh: '邀请填写调查', en: 'Invite to a survey' },
  settings: [
    {
      key: 'surveyId',
      kind: 'thing',
      of: 'survey',
      label: { zh: '调查', en: 'Survey' },
      help: {
        zh: '不看抽样，但仍受配额和打扰上限约束。调查要在进行中。',
        en: 'Whatever its sample; quotas and the limit for each customer hold. It must be running.',
      },
      isRequired: true,
    },
    { key: 'seconds', kind: 'seconds', label: { zh: '多久之后', en: 'How much later' } },
  ],
} satisfies Partial<RuleAction>;

/** What rules may do: invite whoever a thing is about to a survey, at once or some days later. */
export const invitingActions: readonly RuleAction[] = [
  {
    ...common,
    key: 'surveys.invite',
    subjectKind: 'conversation',
    run: (tx, step) => inviteBy(tx, step, () => aboutConversation(tx, step.subjectId)),
  },
  {
    ...common,
    key: 'surveys.invite-about-ticket',
    subjectKind: 'ticket',
    run: (tx, step) => inviteBy(tx, step, () => aboutTicket(tx, step.subjectId)),
  },
];

async function inviteBy(tx: Tx, step: StepRun, aboutOf: () => Promise<About | null>) {
  const { surveyId, seconds } = Settings.parse(step.settings);
  if (seconds > 0 && !step.isLater) return new Date(tx.system.now().getTime() + seconds * 1000);
  const about = await aboutOf();
  if (!about) return { skipped: passedOverWords.unreachable };
  const why = await invite(tx, await findSurvey(tx, surveyId), about, { isChosen: true });
  return why === null ? undefined : { skipped: passedOverWords[why] };
}

/** A conversation as something to ask about. @throws Refusal `missing`. */
export async function aboutConversation(tx: Tx, conversationId: string): Promise<About> {
  const { customerId, assigneeId, teamId, channel } = await findConversation(tx, conversationId);
  return {
    ...{ customerId, subjectKind: 'conversation', subjectId: conversationId, conversationId },
    ...{ agentId: assigneeId, teamId, channel },
  };
}

async function aboutTicket(tx: Tx, ticketId: string): Promise<About | null> {
  const ticket = (await ticketsById(tx, [ticketId])).get(ticketId);
  if (!ticket || ticket.customerId === null) return null;
  return {
    ...{ customerId: ticket.customerId, subjectKind: 'ticket', subjectId: ticketId, conversationId: null },
    ...{ agentId: ticket.assigneeId, teamId: ticket.teamId, channel: null },
  };
}
