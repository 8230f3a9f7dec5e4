import type { Mover } from '@zhiyin/domain/kit';
import type { Context } from '#platform/context.ts';

/** Whoever acts, as moves of a flow ask for them. */
export function moverOf({ actor }: Context, { assigneeId }: { assigneeId: string | null }): Mover {
  return {
    memberId: actor.kind === 'member' ? actor.id : null,
    permissions: actor.permissions,
    teamIds: actor.teamIds,
    isAssignee: actor.id !== null && actor.id === assigneeId,
    isSystem: actor.kind === 'system',
  };
}
