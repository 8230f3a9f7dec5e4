import { permissionsHandedOut } from '@zhiyin/domain/platform';
import { handOutNewPermissions } from '#modules/people';
import { asSystem, groundOfSystem, requireSystem } from '#platform/auth/as-system.ts';
import { allPermissions } from '#platform/auth/permission-registry.ts';
import { announceRightsChanged } from '#platform/auth/rights.ts';
import type { Context } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import type { System } from '#platform/system.ts';

/** After an upgrade: gives every shop's built-in roles the rights that came with it. Run once at every start. */
export async function handOutPermissions(system: System): Promise<void> {
  const { rows } = await system.database.dispatcher.query<{ workspace_id: string }>(
    'select workspace_id from workspaces order by workspace_id',
  );
  const ground = groundOfSystem(system, 'hand-out-permissions');
  for (const { workspace_id } of rows) await handOut(asSystem(ground, workspace_id, 'upgrade'));
}

async function handOut(ctx: Context): Promise<void> {
  requireSystem(ctx);
  await transact(ctx, async (tx) => {
    const permissions = await handOutNewPermissions(tx, allPermissions(tx.system));
    if (permissions.length === 0) return;
    await announce(tx, permissionsHandedOut, { workspaceId: tx.workspaceId, permissions });
    await announceRightsChanged(tx, {});
  });
}
