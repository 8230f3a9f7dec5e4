import type { Locale } from '@zhiyin/domain/kit';
import { peopleWords } from '@zhiyin/domain/people';
import { asSystem } from '#platform/auth/as-system.ts';
import { authOf } from '#platform/auth/auth.ts';
import type { Context, Ground } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import type { Exchange } from '#platform/http/serve.ts';
import { invalidAt, Refusal } from '#platform/refusal.ts';
import { findWorkspace, type Workspace } from '../workspace.ts';
import { findOpen, type InvitationRow, over } from './queries.ts';
import { takeUp } from './take-up.ts';
import { type InvitationToken, readToken } from './token.ts';

interface Accepted {
  readonly token: string;
  readonly name?: string | undefined;
  readonly password?: string | undefined;
  readonly locale?: Locale | undefined;
  readonly timeZone?: string | undefined;
}

/** What somebody with a link was invited to. */
export async function readInvitation(
  ground: Ground,
  text: string,
): Promise<{ shopName: string; email: string; name: string; hasAccount: boolean }> {
  const { row, shop } = await openInvitation(ground, text);
  const account = await authOf(ground.system).findUser(row.email);
  return { shopName: shop.name, email: row.email, name: row.name, hasAccount: account !== null };
}

/**
 * Joins the shop: with a new account made here and signed in to, or with the account one is signed in with, which
 * must be of the invited address. An account is never taken over by a link.
 */
export async function acceptInvitation(
  ground: Ground,
  given: Accepted,
  exchange: Exchange,
): Promise<{ workspaceId: string; memberId: string }> {
  const { ctx, token, row, shop } = await openInvitation(ground, given.token);
  const account = await accountFor(ground, row, shop, given, exchange);
  const { locale = ground.locale, timeZone = shop.timeZone } = given;
  const guest = { userId: account.userId, name: account.name, email: row.email, locale, timeZone };
  try {
    const memberId = await takeUp(ctx, token, guest);
    if (account.password !== null) {
      const { password } = account;
      await authOf(ground.system).signIn(ground, { email: row.email, password }, exchange);
    }
    return { workspaceId: shop.workspaceId, memberId };
  } catch (error) {
    if (account.password !== null && isOver(error)) await authOf(ground.system).removeUser(account.userId);
    throw error;
  }
}

async function openInvitation(
  ground: Ground,
  text: string,
): Promise<{ ctx: Context; token: InvitationToken; row: InvitationRow; shop: Workspace }> {
  const token = readToken(text);
  if (!token) throw over();
  const ctx = asSystem(ground, token.workspaceId, `invitation:${token.invitationId}`);
  return look(ctx, async (tx) => {
    const row = await findOpen(tx, token);
    return { ctx, token, row, shop: await findWorkspace(tx) };
  });
}

/** `password` is null for an account that existed before. */
async function accountFor(
  ground: Ground,
  row: InvitationRow,
  shop: Workspace,
  { name, password }: Accepted,
  exchange: Exchange,
): Promise<{ userId: string; name: string; password: string | null }> {
  const auth = authOf(ground.system);
  const session = await auth.sessionOf(exchange.request.headers);
  if (session) {
    if (session.email !== row.email) throw new Refusal('conflict', peopleWords.otherAccount);
    return { userId: session.userId, name: name ?? row.name, password: null };
  }
  if (await auth.findUser(row.email)) throw new Refusal('conflict', peopleWords.signInToAccept);
  if (name === undefined || password === undefined) {
    const path = name === undefined ? 'name' : 'password';
    throw invalidAt(ground, path, peopleWords.nameNeeded);
  }
  const userId = await auth.signUp(ground, { email: row.email, name, password, own: [shop.name] });
  return { userId, name, password };
}

function isOver(error: unknown): boolean {
  return error instanceof Refusal && error.reason === peopleWords.invitationOver;
}
