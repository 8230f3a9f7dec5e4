import { isOpen, nextOpening, ruleSkips, type Setting, type Word } from '@zhiyin/domain/kit';
import { z } from 'zod';
import { allCalendars } from '#platform/calendars/find-calendar.ts';
import type { Tx } from '#platform/context.ts';
import type { StepRun } from '#platform/rules/rule-kinds.ts';

/** When what a rule says is sent, and what keeps it from being sent late. */
export const SendingTime = z.object({
  when: z.enum(['now', 'closed', 'later', 'open']).default('now'),
  seconds: z.number().default(0),
  unless: z.enum(['answered', 'written', 'never']).default('answered'),
});
export type SendingTime = z.infer<typeof SendingTime>;

/** The settings behind it, the same for everything that goes to the customer. */
export const sendingSettings: readonly Setting[] = [
  {
    key: 'when',
    kind: 'choice',
    label: { zh: '什么时候发', en: 'When' },
    choices: [
      { key: 'now', label: { zh: '马上', en: 'At once' } },
      { key: 'later', label: { zh: '过一段时间', en: 'After a while' } },
      {
        key: 'closed',
        label: { zh: '马上，但只在非营业时间', en: 'At once, but only while the shop is closed' },
      },
      {
        key: 'open',
        label: { zh: '营业时间内（或下次开门时）', en: 'In opening hours, or when the shop opens next' },
      },
    ],
    initial: 'now',
  },
  {
    key: 'seconds',
    kind: 'seconds',
    label: { zh: '过多久', en: 'After' },
    onlyWith: { key: 'when', values: ['later'] },
  },
  {
    key: 'unless',
    kind: 'choice',
    label: { zh: '到时候还发吗', en: 'And then' },
    choices: [
      { key: 'answered', label: { zh: '期间我们没人回复才发', en: 'Only if none of us answered meanwhile' } },
      {
        key: 'written',
        label: { zh: '期间顾客和我们都没写才发', en: 'Only if nobody wrote meanwhile, the customer neither' },
      },
      { key: 'never', label: { zh: '照发', en: 'In any case' } },
    ],
    initial: 'answered',
    onlyWith: { key: 'when', values: ['later', 'open'] },
  },
];

/** Now (null), at a moment, or not at all. */
export async function timeToSend(
  tx: Tx,
  { when, seconds, unless }: SendingTime,
  step: StepRun,
): Promise<Date | Word | null> {
  if (step.isLater) return whyNotAnyMore(tx, unless, step);
  const now = tx.system.now();
  if (when === 'now') return null;
  if (when === 'later') return new Date(now.getTime() + seconds * 1000);
  // By the shop's first calendar; a shop without one is always open.
  const calendar = (await allCalendars(tx))[0]?.definition;
  const isShopOpen = calendar === undefined || isOpen(calendar, now);
  if (when === 'closed') return isShopOpen ? ruleSkips.shopOpen : null;
  return isShopOpen ? null : nextOpening(calendar, now);
}

/**
 * What is late is not said to somebody who has been answered, or has gone on writing. Answers count from the fact on;
 * the customer's messages from when the rule acted, since the fact may be one of them.
 */
async function whyNotAnyMore(
  tx: Tx,
  unless: SendingTime['unless'],
  { subjectId, sinceId, firingId }: StepRun,
): Promise<Word | null> {
  if (unless === 'never') return null;
  if (await hasWritten(tx, subjectId, 'member', sinceId)) return ruleSkips.answered;
  const isWritten = unless === 'written' && (await hasWritten(tx, subjectId, 'customer', firingId));
  return isWritten ? ruleSkips.written : null;
}

/** Ids tell the order in which they were made. */
async function hasWritten(
  tx: Tx,
  conversationId: string,
  authorKind: 'member' | 'customer',
  sinceId: string,
): Promise<boolean> {
  const message = await tx.db
    .selectFrom('messages')
    .select('number')
    .where('workspaceId', '=', tx.workspaceId)
    .where('conversationId', '=', conversationId)
    .where('authorKind', '=', authorKind)
    .where('visibility', '=', 'public')
    .where('messageId', '>', sinceId)
    .limit(1)
    .executeTakeFirst();
  return message !== undefined;
}
