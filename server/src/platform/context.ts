import type { ActorKind, Locale, Permission } from '@zhiyin/domain/kit';
import { groundWords } from '@zhiyin/domain/platform';
import type { CompiledQuery } from 'kysely';
import type { Queries } from './database/database.ts';
import type { Statement } from './database/together.ts';
import { Refusal } from './refusal.ts';
import type { System } from './system.ts';

/** Who asks. `permissions` is everything they may do in this workspace, already resolved. */
export interface Actor {
  readonly kind: ActorKind;
  readonly id: string | null;
  readonly permissions: ReadonlySet<string>;
  /** Teams of a member; decides which conversations they see without the right to see all. */
  readonly teamIds: readonly string[];
  /** The channel a visitor came through; absent for one who has proven who they are and sees all their channels. */
  readonly channelId?: string;
  /** The kind of that channel; a web chat unless said. */
  readonly channel?: string;
  /** Further records of the same person, for a visitor who has proven who they are. */
  readonly alsoCustomerIds?: readonly string[];
  /** True for a member whose shop asks for a second factor that their account does not have. */
  readonly isHeldBack?: boolean;
}

/** A request before a workspace is known: health, set-up, sign-in. */
export interface Ground {
  readonly system: System;
  readonly locale: Locale;
  /** The caller's network address, when there is one. */
  readonly address: string | null;
  readonly requestId: string;
  /** Nobody waits for an answer: what it writes waits for locks of others as long as it takes. */
  readonly isPatient?: boolean;
}

/** A request inside one workspace, on behalf of somebody. */
export interface Context extends Ground {
  readonly workspaceId: string;
  readonly actor: Actor;
  /** Why it happens, when not by hand: the fact, rule or job behind it. */
  readonly cause: string | null;
}

/** A statement that is not sent yet: what Kysely builds, or sql`…`. */
export interface Write {
  compile(db: Queries): CompiledQuery;
}

/** A context inside a transaction. */
export interface Tx extends Context {
  /** Queries asked in one moment go to the database together, and run in the order in which they were asked. */
  readonly db: Queries;
  /**
   * Writes something whose answer nobody needs: it goes to the database with the next query, or with the commit, and
   * its error is the transaction's.
   */
  later(write: Write | Statement): void;
  /** Runs after the commit, and not at all when the transaction is rolled back. */
  afterCommit(run: () => void): void;
}

export const systemActor: Actor = { kind: 'system', id: null, permissions: new Set(), teamIds: [] };

/** True when the actor holds the permission. The system itself may do everything. */
export function may(ctx: Context, permission: Permission): boolean {
  return ctx.actor.kind === 'system' || ctx.actor.permissions.has(permission.key);
}

/** Refuses whoever lacks the permission: a visitor is not even told that the thing exists. */
export function requirePermission(ctx: Context, permission: Permission): void {
  if (may(ctx, permission)) return;
  throw new Refusal('forbidden', groundWords.notAllowed, { permission: permission.key });
}

/** Refuses whoever is not signed in as a member (or acting through a member's API key). Answers the member's id. */
export function requireMember(ctx: Context): string {
  if (ctx.actor.kind === 'member' && ctx.actor.id !== null) return ctx.actor.id;
  throw new Refusal('forbidden', groundWords.membersOnly);
}

/** Refuses whoever is not a visitor of the shop's page. Answers the customer's id. */
export function requireVisitor(ctx: Context): string {
  if (ctx.actor.kind === 'visitor' && ctx.actor.id !== null) return ctx.actor.id;
  throw new Refusal('forbidden', groundWords.visitorsOnly);
}
