import { answerPortalForm as contract, portalWords } from '@zhiyin/domain/channels';
import type { FormDefinition } from '@zhiyin/domain/kit';
import type { z } from 'zod';
import type { Actor, Context, Ground, Tx } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { recordResponse } from '#platform/forms/record-response.ts';
import { once } from '#platform/http/idempotency.ts';
import { credentialsOf } from '#platform/http/identify.ts';
import type { Exchange } from '#platform/http/serve.ts';
import { Refusal } from '#platform/refusal.ts';
import { findOpenPortal, inShop } from '../queries.ts';
import { identifyPortal } from '../sessions/session-token.ts';
import { publicForms } from './public-forms.ts';

interface Asked {
  readonly shopKey: string;
  readonly formKey: string;
}

/** A public form as it is published now. @throws Refusal `missing`. */
export async function readForm(ground: Ground, { shopKey, formKey }: Asked): Promise<FormDefinition> {
  const form = await look(inShop(ground, shopKey), (tx) => findPublicForm(tx, formKey));
  return form.definition;
}

/** Stores what somebody answered, with the version they saw; as the customer's when they are signed in. */
export async function answerForm(
  ground: Ground,
  params: Asked,
  body: z.infer<typeof contract.body>,
  exchange: Exchange,
): Promise<{ done: true }> {
  const ctx = await whoAnswers(inShop(ground, params.shopKey), exchange);
  const { submissionId: key, ...given } = body;
  return once(ctx, contract, { key, params, query: {}, body: given }, async (tx) => {
    const { formId } = await findPublicForm(tx, params.formKey);
    const { version, answers } = given;
    await recordResponse(tx, { formId, version, answers, subjectKind: 'portal', subjectId: tx.actor.id });
    return { done: true };
  });
}

/** A form that the portal shows. @throws Refusal `missing`. */
export async function findPublicForm(tx: Tx, formKey: string) {
  const forms = await publicForms(tx, await findOpenPortal(tx));
  const form = forms.find((one) => one.key === formKey);
  if (!form) throw new Refusal('missing', portalWords.portalFormUnknown);
  return form;
}

/** A stranger may answer too; whose sign-in has ended answers as one. */
export async function whoAnswers(ctx: Context, { request }: Exchange): Promise<Context> {
  const nobody: Actor = { kind: 'visitor', id: null, permissions: new Set(), teamIds: [] };
  const caller = await identifyPortal(ctx.system, credentialsOf(request.headers)).catch((error: unknown) => {
    if (error instanceof Refusal) return null;
    throw error;
  });
  return { ...ctx, actor: caller?.workspaceId === ctx.workspaceId ? caller.actor : nobody };
}
