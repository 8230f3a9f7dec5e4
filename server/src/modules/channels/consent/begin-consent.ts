import { createHash, randomBytes } from 'node:crypto';
import { channelsManage, consentAsked, consentCallback, consentWords } from '@zhiyin/domain/channels';
import { publicOrigin } from '#platform/auth/cookies.ts';
import { markBrowser } from '#platform/consent/browser.ts';
import { stateOf } from '#platform/consent/consent-state.ts';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
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

/** What seals the proof until the browser is back. */
export const verifierPurpose = 'channel-consent-verifier';

/** Consents that were begun are forgotten with the next one of the account, once they are so old. */
const keptMs = 24 * 3600_000;

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
  const { system, actor } = ctx;
  const memberId = actor.kind === 'member' ? actor.id : null;
  return transact(ctx, async (tx) => {
    const row = await lockAccount(tx, accountId);
    if (row.archivedAt !== null) throw new Refusal('conflict', consentWords.isOff);
    const page = adapterOf(system, row.kind).consent?.asks(sessionOf(system, row).answers);
    if (!page) throw new Refusal('conflict', consentWords.notAsked);
    // A browser is sent to no page that we would not call ourselves.
    const url = outgoing.of(system).check(page.url);
    const [consentId, verifier] = [system.newId(), randomBytes(32).toString('base64url')];
    await forgetOld(tx, accountId);
    await tx.db
      .insertInto('channelConsents')
      .values({
        ...{ workspaceId: tx.workspaceId, consentId, accountId, memberId },
        browserPrint: markBrowser(system, exchange),
        sealedVerifier: system.secrets.seal(verifierPurpose, verifier),
        createdAt: system.now(),
      })
      .execute();
    await announce(tx, consentAsked, { accountId, channel: row.kind });
    const state = stateOf(system, 'channel-consent', { workspaceId: tx.workspaceId, consentId });
    return { url: asked(url, page, { state, verifier, redirectUri: redirectUriOf(system) }) };
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

async function forgetOld(tx: Tx, accountId: string): Promise<void> {
  await tx.db
    .deleteFrom('channelConsents')
    .where('workspaceId', '=', tx.workspaceId)
    .where('accountId', '=', accountId)
    .where('createdAt', '<', new Date(tx.system.now().getTime() - keptMs))
    .execute();
}
