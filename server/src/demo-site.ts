import { firstSiteKey } from '#modules/channels';
import { type Context, systemActor } from '#platform/context.ts';
import type { System } from '#platform/system.ts';

/** The site key that `/demo-shop` shows: the first widget of the first shop. `null` before there is one. */
export async function demoSite(system: System): Promise<string | null> {
  const { rows } = await system.database.dispatcher.query<{ workspace_id: string }>(
    'select workspace_id from workspaces order by created_at, workspace_id limit 1',
  );
  const workspaceId = rows[0]?.workspace_id;
  if (workspaceId === undefined) return null;
  const ctx: Context = {
    system,
    workspaceId,
    actor: systemActor,
    locale: 'en',
    address: null,
    requestId: 'demo-shop',
    cause: 'demo-shop',
  };
  return firstSiteKey(ctx);
}
