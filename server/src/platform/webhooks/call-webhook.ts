import type { WebhookBody } from '@zhiyin/domain/platform';
import type { Context } from '../context.ts';
import { outgoing } from '../outgoing/outgoing.ts';
import { signatureHeader, signBody } from './signature.ts';

/** What came of one call. `failure` is null when it was answered with 2xx. */
export interface CallResult {
  readonly statusCode: number | null;
  readonly failure: string | null;
}

/** Where a webhook is and what it signs with. */
export interface WebhookTarget {
  readonly url: string;
  readonly sealedSecret: string;
  readonly previousSealedSecret: string | null;
  readonly previousUntil: Date | null;
}

const purpose = 'webhook-secret';

/** Encrypts a webhook's secret for the database. */
export function sealSecret(ctx: Context, secret: string): string {
  return ctx.system.secrets.seal(purpose, secret);
}

/** Posts one signed body, and never throws: whatever goes wrong is the result. Redirects are failures. */
export async function callWebhook(
  ctx: Context,
  target: WebhookTarget,
  body: WebhookBody,
): Promise<CallResult> {
  const text = JSON.stringify(body);
  const now = ctx.system.now();
  try {
    const signature = signBody(secretsOf(ctx, target, now), text, now);
    const { status } = await outgoing.of(ctx.system).call(target.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'zhiyin-id': body.id,
        'zhiyin-kind': body.kind,
        'idempotency-key': body.id,
        [signatureHeader]: signature,
      },
      body: text,
      answerBytesMax: 0,
    });
    return { statusCode: status, failure: status >= 200 && status < 300 ? null : `HTTP ${status}` };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return { statusCode: null, failure: said.slice(0, 300) };
  }
}

function secretsOf(ctx: Context, target: WebhookTarget, now: Date): string[] {
  const { sealedSecret, previousSealedSecret, previousUntil } = target;
  const isPreviousGood = previousSealedSecret !== null && previousUntil !== null && previousUntil > now;
  const sealed = isPreviousGood ? [sealedSecret, previousSealedSecret] : [sealedSecret];
  return sealed.map((one) => ctx.system.secrets.unseal(purpose, one));
}
