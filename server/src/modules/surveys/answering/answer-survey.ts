import { answerSurvey as contract, type OpenedSurvey, surveyWords } from '@zhiyin/domain/surveys';
import type { z } from 'zod';
import { inShop, whoAnswers } from '#modules/channels';
import { requireSystem } from '#platform/auth/as-system.ts';
import type { Context, Ground, Tx } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { findForm, findFormRow } from '#platform/forms/find-form.ts';
import { once } from '#platform/http/idempotency.ts';
import type { Exchange } from '#platform/http/serve.ts';
import { Refusal } from '#platform/refusal.ts';
import { keepResponse } from './keep-response.ts';
import { type Opened, openKey } from './open-key.ts';
import { ownReason } from './own-people.ts';

const nothing = { intro: null, form: null } as const;

/** What a link asks. A key that is none of ours is answered as one that has ended. */
export async function openSurvey(
  ground: Ground,
  { shopKey, key }: { shopKey: string; key: string },
): Promise<OpenedSurvey> {
  return look(inShop(ground, shopKey), async (tx) => {
    const opened = await openKey(tx, key, { isHeld: false });
    if (!opened) return { standing: 'ended', ...nothing, isAnonymous: false };
    const { plan } = opened.survey;
    const isOpen = opened.standing === 'open' && (await isFormThere(tx, opened));
    const standing = opened.standing === 'open' && !isOpen ? 'ended' : opened.standing;
    if (!isOpen) return { standing, ...nothing, isAnonymous: plan.isAnonymous };
    const { definition } = await findForm(tx, plan.formId);
    return { standing, intro: plan.intro, form: definition, isAnonymous: plan.isAnonymous };
  });
}

/**
 * Keeps what somebody answered. The link of an invitation is used up by it, but for a colleague's: of two at once one is
 * too late.
 *
 * @throws Refusal `conflict` for a link that was used, has expired or is none of ours; `invalid` with one field for each
 *   question that is not answered right.
 */
export async function answerSurvey(
  ground: Ground,
  params: { shopKey: string },
  body: z.infer<typeof contract.body>,
  exchange: Exchange,
): Promise<{ done: true }> {
  const ctx = inShop(ground, params.shopKey);
  requireSystem(ctx);
  const leftOut = await ownReason(ctx, exchange);
  const { actor } = await whoAnswers(ctx, exchange);
  const { submissionId, key, version, answers } = body;
  const asked = { key: submissionId, params, query: {}, body: { key, version, answers } };
  // What is kept of a request stands beside its moment: of an anonymous answer nothing that could be tried out.
  const kept = (await isAnonymous(ctx, key)) ? { ...asked, body: {} } : asked;
  return once(ctx, contract, kept, async (tx) => {
    const opened = await openKey(tx, key, { isHeld: true });
    if (opened?.standing !== 'open' || !(await isFormThere(tx, opened)))
      throw new Refusal('conflict', surveyWords.linkEnded);
    const { survey, invitation } = opened;
    // What a colleague tries out is not the customer's, who may still answer.
    const isTried = leftOut === 'own-browser';
    await keepResponse(tx, {
      ...{ survey, version, answers, leftOut },
      invitation: isTried ? null : invitation,
      customerId: isTried ? null : actor.id,
      way: invitation?.way ?? 'link',
      filledBy: null,
    });
    return { done: true };
  });
}

async function isAnonymous(ctx: Context, key: string): Promise<boolean> {
  const opened = await look(ctx, (tx) => openKey(tx, key, { isHeld: false }));
  return opened?.survey.plan.isAnonymous ?? false;
}

/** A form that was archived meanwhile is answered by nobody. */
async function isFormThere(tx: Tx, { survey }: Opened): Promise<boolean> {
  return (await findFormRow(tx, survey.formId)).archivedAt === null;
}
