import type { Tx } from '../context.ts';
import { perSystem } from '../per-system.ts';

/** Somebody who works here now, as far as it matters to who decides. */
export interface OnRoster {
  readonly memberId: string;
  readonly roleId: string;
  /** True for owners, who decide everything. */
  readonly isOwner: boolean;
  readonly teamIds: readonly string[];
  /** Who acts in their place while they are absent: themselves while they are there; null when nobody does. */
  readonly actingId: string | null;
}

/** What there is to give a decision to. */
export interface Roster {
  /** Everybody who works here now, by id. */
  members(tx: Tx): Promise<readonly OnRoster[]>;
  /** Ids of roles and of teams that are not archived. */
  groups(tx: Tx): Promise<{ readonly roleIds: readonly string[]; readonly teamIds: readonly string[] }>;
}

/** Who works here, as the module says that keeps them; the app gathers it when it is built. */
export const knownRoster = perSystem<Roster>(() => ({
  members: async () => [],
  groups: async () => ({ roleIds: [], teamIds: [] }),
}));
