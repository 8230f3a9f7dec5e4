import type { System } from '#platform/system.ts';

/** Where an account works, and as which member. */
export interface Membership {
  readonly workspaceId: string;
  readonly memberId: string;
}

/** Every workspace an account belongs to now, the one it joined first leading. Asked across workspaces, of a narrow table. */
export async function membershipsOf(system: System, userId: string): Promise<Membership[]> {
  const { rows } = await system.database.dispatcher.query<Membership>(
    `select m.workspace_id as "workspaceId", m.member_id as "memberId" from memberships m
     join workspaces w on w.workspace_id = m.workspace_id
     where m.user_id = $1 order by m.member_id limit 200`,
    [userId],
  );
  return rows;
}
