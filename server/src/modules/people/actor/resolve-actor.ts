import type { Member } from '@zhiyin/domain/people';
import { asSystem, groundOfSystem } from '#platform/auth/as-system.ts';
import { authOf } from '#platform/auth/auth.ts';
import { lifetimes } from '#platform/auth/lifetimes.ts';
import { allPermissions } from '#platform/auth/permission-registry.ts';
import { onRightsChanged } from '#platform/auth/rights.ts';
import type { Actor } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { perSystem } from '#platform/per-system.ts';
import type { System } from '#platform/system.ts';
import { findMember, presentMember, teamsOf } from '../members/queries.ts';
import { findRole } from '../roles/queries.ts';
import { isTwoFactorNeeded } from '../workspace.ts';
import { membershipsOf } from './memberships.ts';

/** Who an account is in a workspace, and what they may do there now. */
export interface Resolved {
  readonly workspaceId: string;
  readonly actor: Actor;
  readonly member: Member;
}

interface Kept {
  readonly resolved: Resolved;
  readonly until: number;
}

interface Cache {
  readonly kept: Map<string, Kept>;
  /** Counts the changes of rights, so that what was read before one is not kept after it. */
  round: number;
}

const caches = perSystem<Cache>((system) => {
  const cache: Cache = { kept: new Map(), round: 0 };
  onRightsChanged(system, () => {
    cache.round++;
    cache.kept.clear();
  });
  return cache;
});
const keptMax = 20_000;

/**
 * Finds the workspace an account works in (the wanted one, else its first) and what it may do there; null when it
 * belongs to none, or not to the wanted one. Kept for two seconds, and forgotten as soon as anybody's rights change.
 */
export async function resolveActor(
  system: System,
  userId: string,
  wantedWorkspaceId: string | null,
): Promise<Resolved | null> {
  const cache = caches.of(system);
  const key = `${userId} ${wantedWorkspaceId ?? ''}`;
  const known = cache.kept.get(key);
  if (known && known.until > performance.now()) return known.resolved;

  const before = cache.round;
  const resolved = await resolve(system, userId, wantedWorkspaceId);
  if (!resolved || before !== cache.round) return resolved;
  if (cache.kept.size >= keptMax) cache.kept.clear();
  cache.kept.set(key, { resolved, until: performance.now() + lifetimes.cacheMs });
  return resolved;
}

async function resolve(system: System, userId: string, wanted: string | null): Promise<Resolved | null> {
  const all = await membershipsOf(system, userId);
  const membership = all.find(({ workspaceId }) => wanted === null || workspaceId === wanted);
  if (!membership) return null;
  const { workspaceId, memberId } = membership;
  const ctx = asSystem(groundOfSystem(system, 'resolve-actor'), workspaceId);
  return look(ctx, async (tx) => {
    const row = await findMember(tx, memberId);
    if (row.removedAt) return null;
    const role = await findRole(tx, row.roleId);
    const teamIds = (await teamsOf(tx, [memberId])).get(memberId) ?? [];
    if ((await isTwoFactorNeeded(tx)) && !(await authOf(system).userOf(userId))?.isTwoFactorOn) {
      const nobody = { permissions: new Set<string>(), teamIds: [], isHeldBack: true };
      const actor: Actor = { kind: 'member', id: memberId, ...nobody };
      return { workspaceId, actor, member: presentMember(row, teamIds) };
    }
    const held = role.key === 'owner' ? allPermissions(system).map(({ key }) => key) : role.permissions;
    const actor: Actor = { kind: 'member', id: memberId, permissions: new Set(held), teamIds };
    return { workspaceId, actor, member: presentMember(row, teamIds) };
  });
}
