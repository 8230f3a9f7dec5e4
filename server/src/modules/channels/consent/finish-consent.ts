import { type ConsentOutcome, channelsManage, consentBrought } from '@zhiyin/domain/channels';
import { actorsOf } from '#modules/people';
import { asSystem, requireSystem } from '#platform/auth/as-system.ts';
import { publicOrigin } from '#platform/auth/cookies.ts';
import { printOf } from '#platform/consent/browser.ts';
import { readState } from '#platform/consent/consent-state.ts';
import { claimConsent } from '#platform/consent/consents.ts';
import { type Context, type Ground, may, type Tx } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { answered, type Exchange } from '#platform/http/serve.ts';
import { OutgoingFailure } from '#platform/outgoing/outgoing.ts';
import { Refusal } from '#platform/refusal.ts';
import { findAccountRow } from '../accounts/rows.ts';
import { adapterOf } from '../adapters/registry.ts';
import { sessionOf } from '../adapters/session.ts';
import { redirectUriOf } from './begin-consent.ts';
import { keepConsent, noteRefused } from './keep-consent.ts';

type Query = Readonly<Record<string, unknown>>;

/** What came of it, and on which account's page that is said. */
interface Came {
  readonly outcome: ConsentOutcome;
  readonly accountId: string | null;
}

/** Takes what the provider sent the browser back with, and leads it to the page of the account, which says what came of it. */
export async function finishConsent(
  ground: Ground,
  query: Query,
  exchange: Exchange,
): Promise<typeof answered> {
  const { outcome, accountId } = await cameOf(ground, query, exchange);
  const search = new URLSearchParams({ ...(accountId && { account: accountId }), consent: outcome });
  const place = `${publicOrigin(ground.system.config)}/console/settings/connections?${search}`;
  await exchange.reply.redirect(place, 303);
  return answered;
}

async function cameOf(ground: Ground, query: Query, exchange: Exchange): Promise<Came> {
  const { system } = ground;
  const ids = readState(system, 'channel-consent', text(query, 'state'));
  if (!ids) return { outcome: 'unknown', accountId: null };
  const ctx = asSystem(ground, ids.workspaceId, 'consent');
  const claimed = await claim(ctx, ids.consentId, printOf(system, exchange));
  const accountId = claimed.subjectId;
  if (claimed.outcome !== 'taken') return { outcome: claimed.outcome, accountId };
  if (text(query, 'error') === 'access_denied') return { outcome: 'declined', accountId };
  const code = text(query, 'code');
  const outcome =
    code === '' ? 'refused' : await trade(ctx, claimed.subjectId, { code, verifier: claimed.verifier });
  return { outcome, accountId };
}

async function claim(ctx: Context, consentId: string, print: string | null) {
  requireSystem(ctx);
  return transact(ctx, async (tx) => {
    const mayStill = (memberId: string) => mayManage(tx, memberId);
    const claimed = await claimConsent(tx, { purpose: 'channel-consent', consentId, print, mayStill });
    if (claimed.outcome !== 'taken') return claimed;
    const { kind: channel } = await findAccountRow(tx, claimed.subjectId);
    await announce(tx, consentBrought, { accountId: claimed.subjectId, channel });
    return claimed;
  });
}

async function mayManage(tx: Tx, memberId: string): Promise<boolean> {
  const actor = (await actorsOf(tx, [memberId])).get(memberId);
  return actor !== undefined && may({ ...tx, actor }, channelsManage);
}

/** Fetches the right for a code, outside of any transaction: the provider may take its time. */
async function trade(
  ctx: Context,
  accountId: string,
  given: { readonly code: string; readonly verifier: string },
): Promise<ConsentOutcome> {
  requireSystem(ctx);
  const row = await look(ctx, (tx) => findAccountRow(tx, accountId));
  const way = adapterOf(ctx.system, row.kind).consent;
  if (!way) return 'refused';
  const redirectUri = redirectUriOf(ctx.system);
  try {
    const granted = await way.trade(sessionOf(ctx.system, row), { ...given, redirectUri });
    await transact(ctx, (tx) => keepConsent(tx, accountId, way.keptAs, granted));
    return 'given';
  } catch (error) {
    if (error instanceof OutgoingFailure || error instanceof Refusal) return 'unreachable';
    const detail = error instanceof Error ? error.message : String(error);
    await transact(ctx, (tx) => noteRefused(tx, accountId, way.keptAs, detail));
    return 'refused';
  }
}

function text(query: Query, name: string): string {
  const value = query[name];
  return typeof value === 'string' ? value : '';
}
