import {
  openLinkRenewed,
  type Survey,
  type SurveyPlan,
  surveyChanged,
  surveyCreated,
  surveyMoved,
  surveysManage,
  surveyTemplates,
  surveyWords,
} from '@zhiyin/domain/surveys';
import { openPortalAddress } from '#modules/channels';
import { createForm } from '#modules/platform';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { findFormByKey } from '#platform/forms/find-form.ts';
import { Refusal } from '#platform/refusal.ts';
import { endInvitationsOf } from '../inviting/end-invitation.ts';
import {
  changeRow,
  lockSeen,
  lockSurvey,
  newOpenKey,
  planColumn,
  present,
  requireAnswerable,
  type SurveyRow,
} from './rows.ts';

/** Adds a survey as a draft: nobody is asked yet. */
export async function createSurvey(ctx: Context, { plan }: { plan: SurveyPlan }): Promise<Survey> {
  requirePermission(ctx, surveysManage);
  return transact(ctx, (tx) => insertSurvey(tx, plan));
}

/**
 * As `createSurvey`, with a form made of a template. A shop that has one of it already gets another.
 *
 * @throws Refusal `missing` without such a template, `forbidden` for who may not make forms.
 */
export async function beginSurvey(ctx: Context, { template: key }: { template: string }): Promise<Survey> {
  requirePermission(ctx, surveysManage);
  const template = surveyTemplates.find((one) => one.key === key);
  if (!template) throw new Refusal('missing', surveyWords.templateUnknown);
  return transact(ctx, async (tx) => {
    const { formId } = await createForm(tx, await freeKey(tx, `survey-${key}`), template.form);
    return insertSurvey(tx, {
      name: template.words[tx.locale],
      intro: { zh: template.intro.zh, en: template.intro.en },
      formId,
      isAnonymous: false,
      occasions: [...template.occasions],
      ways: ['chat', 'mail', 'portal'],
      hasOpenLink: true,
      sharePercent: 100,
      quotas: [],
      delayHours: 0,
      answerDays: 14,
      reminders: 1,
      reminderDays: 3,
    });
  });
}

/** @throws Refusal `conflict` when a colleague was quicker, or what customers were promised would change. */
export async function changeSurvey(
  ctx: Context,
  { surveyId, revision, plan }: { surveyId: string; revision: number; plan: SurveyPlan },
): Promise<Survey> {
  requirePermission(ctx, surveysManage);
  return transact(ctx, async (tx) => {
    const row = await lockSeen(tx, surveyId, revision);
    const before = row.plan;
    const now = await present(tx, row);
    if (plan.formId !== before.formId) {
      if (now.answered > 0) throw new Refusal('conflict', surveyWords.formFixed);
      await requireAnswerable(tx, plan.formId);
    }
    const isAsked = now.invited + now.answered > 0;
    if (plan.isAnonymous !== before.isAnonymous && isAsked)
      throw new Refusal('conflict', surveyWords.secrecyFixed);
    const fields = changedFields(before, plan);
    if (fields.length === 0) return now;
    const after = await changeRow(tx, row, { plan });
    await announce(tx, surveyChanged, { surveyId, fields });
    return present(tx, after);
  });
}

/** Starts, pauses or ends a survey. Ended, it takes no answers; it can be started again. */
export async function moveSurvey(
  ctx: Context,
  {
    surveyId,
    revision,
    state,
  }: { surveyId: string; revision: number; state: 'running' | 'paused' | 'ended' },
): Promise<Survey> {
  requirePermission(ctx, surveysManage);
  return transact(ctx, async (tx) => {
    const row = await lockSeen(tx, surveyId, revision);
    if (row.state === state) return present(tx, row);
    if (state === 'running') {
      await requireAnswerable(tx, row.formId);
      await requirePortal(tx);
    }
    const after = await changeRow(tx, row, { state });
    await announce(tx, surveyMoved, { surveyId, from: row.state, to: state });
    if (state === 'ended') await endInvitationsOf(tx, surveyId);
    return present(tx, after);
  });
}

/** Makes another open link; whoever has the old one is told that it has ended. */
export async function renewOpenLink(ctx: Context, { surveyId }: { surveyId: string }): Promise<Survey> {
  requirePermission(ctx, surveysManage);
  return transact(ctx, async (tx) => {
    const after = await changeRow(tx, await lockSurvey(tx, surveyId), { openKey: newOpenKey() });
    await announce(tx, openLinkRenewed, { surveyId });
    return present(tx, after);
  });
}

async function insertSurvey(tx: Tx, plan: SurveyPlan): Promise<Survey> {
  await requireAnswerable(tx, plan.formId);
  const row: SurveyRow = {
    surveyId: tx.system.newId(),
    formId: plan.formId,
    plan,
    state: 'draft',
    seed: newOpenKey().slice(0, 8),
    openKey: newOpenKey(),
    createdAt: tx.system.now(),
    createdBy: tx.actor.kind === 'member' ? tx.actor.id : null,
    revision: 0,
  };
  await tx.db
    .insertInto('surveys')
    .values({ workspaceId: tx.workspaceId, ...row, plan: planColumn(plan) })
    .execute();
  await announce(tx, surveyCreated, { surveyId: row.surveyId, formId: plan.formId });
  return present(tx, row);
}

/** Customers answer in the portal, by whatever way they came. */
async function requirePortal(tx: Tx): Promise<void> {
  try {
    await openPortalAddress(tx);
  } catch (error) {
    if (error instanceof Refusal) throw new Refusal('conflict', surveyWords.portalOff);
    throw error;
  }
}

async function freeKey(tx: Tx, key: string): Promise<string> {
  for (let number = 1; number < 100; number++) {
    const free = number === 1 ? key : `${key}-${number}`;
    if (!(await findFormByKey(tx, free))) return free;
  }
  return `${key}-${tx.system.newId().slice(-8)}`;
}

function changedFields(before: SurveyPlan, after: SurveyPlan): string[] {
  const now = new Map<string, unknown>(Object.entries(after));
  return Object.entries(before)
    .filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(now.get(field)))
    .map(([field]) => field);
}
