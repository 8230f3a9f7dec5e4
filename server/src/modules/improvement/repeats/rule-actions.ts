import { type EvidenceKind, type FindingOrigin, improvementWork } from '@zhiyin/domain/improvement';
import { ruleSkips } from '@zhiyin/domain/kit';
import { z } from 'zod';
import type { RuleAction, StepRun } from '#platform/rules/rule-kinds.ts';
import { addToStanding, openStanding, openStandingAgain, ownerOr, standingFinding } from './standing.ts';

const Asked = z.object({
  title: z.string(),
  description: z.string().default(''),
  memberId: z.string().nullable().default(null),
});

interface Thing {
  /** 'improvement.finding-of-alert': stable, stored with rules. */
  readonly key: string;
  readonly subjectKind: Extract<EvidenceKind, 'conversation' | 'ticket' | 'alert'>;
  readonly origin: FindingOrigin;
  /** What the finding of a rule is kept by: each thing its own, or one for all that sets the rule off. */
  readonly causeOf: (step: Pick<StepRun, 'ruleId' | 'subjectId'>) => string;
}

/**
 * What rules do to open a finding. While it is open, what sets the rule off again is added to it; after the end it is
 * opened again, unless the shop dropped it.
 */
function openFindingOf({ key, subjectKind, origin, causeOf }: Thing): RuleAction {
  return {
    ...{ key, subjectKind, may: improvementWork },
    words: { zh: '登记问题（作为证据）', en: 'Open a finding, with this as evidence' },
    settings: [
      {
        key: 'title',
        kind: 'line',
        label: { zh: '标题', en: 'Title' },
        help: {
          zh: '问题没关闭前，再触发时加到同一个问题里；关闭后又触发，就重新打开；按“不再做”关闭的不再打开。',
          en: 'While it is open, what follows is added to it; after the end it is opened again. What was dropped stays so.',
        },
        isRequired: true,
      },
      { key: 'description', kind: 'text', label: { zh: '说明', en: 'What was seen' } },
      {
        key: 'memberId',
        kind: 'member',
        label: { zh: '负责人（不填是店主）', en: 'Owner (else the owner of the shop)' },
      },
    ],
    run: async (tx, { ruleId, subjectId, settings }) => {
      const { title, description, memberId } = Asked.parse(settings);
      const cause = causeOf({ ruleId, subjectId });
      const evidence = [{ kind: subjectKind, ref: subjectId }];
      const standing = await standingFinding(tx, cause);
      if (!standing) {
        const ownerId = await ownerOr(tx, memberId);
        if (ownerId === null) return { skipped: ruleSkips.nobody };
        await openStanding(tx, cause, { title, description, origin, reasonKey: null, ownerId, evidence });
        return undefined;
      }
      if (standing.outcome === 'dropped') return { skipped: ruleSkips.asIs };
      if (standing.state === 'closed') await openStandingAgain(tx, standing);
      await addToStanding(tx, standing.findingId, evidence);
      return undefined;
    },
  };
}

const ofRule: Thing['causeOf'] = ({ ruleId }) => `rule:${ruleId}`;

/** What rules may do about conversations, tickets and alerts: open a finding. */
export const ruleActions: readonly RuleAction[] = [
  openFindingOf({
    ...{ key: 'improvement.finding-of-conversation', subjectKind: 'conversation', origin: 'conversation' },
    causeOf: ofRule,
  }),
  openFindingOf({
    ...{ key: 'improvement.finding-of-ticket', subjectKind: 'ticket', origin: 'conversation' },
    causeOf: ofRule,
  }),
  openFindingOf({
    ...{ key: 'improvement.finding-of-alert', subjectKind: 'alert', origin: 'alert' },
    causeOf: ({ ruleId, subjectId }) => `rule:${ruleId}:${subjectId}`,
  }),
];
