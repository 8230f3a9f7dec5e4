import { createHash } from 'node:crypto';
import { channelsManage, consentAsked, consentCallback, consentWords } from '@zhiyin/domain/channels';
import { publicOrigin } from '#platform/auth/cookies.ts';
import { noteConsent } from '#platform/consent/consents.ts';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import type { Exchange } from '#platform/http/serve.ts';
import { outgoing } from '#platform/outgoing/outgoing.ts';
import { Refusal } from '#platform/refusal.ts';
import type { System } from '#platform/system.ts';
import { lockAccount } from '../accounts/rows.ts';
import type { ConsentPage } from '../adapters/adapter.ts';
import { adapterOf } from '../adapters/registry.ts';
import { sessionOf } from '../adapters/session.ts';

/** Where the provider sends the browser back to: what its owner registers there. */
export function redirectUriOf({ config }: System): string {
  return `${publicOrigin(config)}/api${consentCallback}`;
}

/**
 * Begins to ask the owner of an account at its provider; answers where to send their browser. Only that browser can
 * bring the answer back.
 *
 * @throws Refusal `conflict` when the account is not opened by consent or is switched off.
 */
export async function beginConsent(
  ctx: Context,
  accountId: string,
  exchange: Exchange,
): Promise<{ url: string }> {
  requirePermission(ctx, channelsManage);
  const { system } = ctx;
  return transact(ctx, async (tx) => {
    const row = await lockAccount(tx, accountId);
    if (row.archivedAt !== null) throw new Refusal('conflict', consentWords.isOff);
    const page = adapterOf(system, row.kind).consent?.asks(sessionOf(system, row).answers);
    if (!page) throw new Refusal('conflict', consentWords.notAsked);
    // A browser is sent to no page that we would not call ourselves.
    const url = outgoing.of(system).check(page.url);
    const begun = await noteConsent(tx, { purpose: 'channel-consent', subjectId: accountId }, exchange);
    await announce(tx, consentAsked, { accountId, channel: row.kind });
    return { url: asked(url, page, { ...begun, redirectUri: redirectUriOf(system) }) };
  });
}

interface Asking {
  readonly state: string;
  readonly verifier: string;
  readonly redirectUri: string;
}

/** The page's address with what it is asked (RFC 6749, 4.1.1; RFC 7636, 4.3). */
function asked(
  url: URL,
  { clientId, scope, more }: ConsentPage,
  { state, verifier, redirectUri }: Asking,
): string {
  const parts = {
    ...more,
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirectUri,
    scope,
    state,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  };
  for (const [name, value] of Object.entries(parts)) url.searchParams.set(name, value);
  return url.href;
}
