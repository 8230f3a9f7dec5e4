import { v7 } from 'uuid';
import { z } from 'zod';
import { readConfig } from '#platform/config.ts';
import { type Context, systemActor } from '#platform/context.ts';
import { attachEmbedded } from '#platform/embedded/attach.ts';
import { openLog } from '#platform/log.ts';
import type { System } from '#platform/system.ts';
import { openSystem } from '../../open-system.ts';
import type { PlannedAgent } from '../../seed/plan-conversations.ts';
import type { OwnServer } from '../own-server.ts';

/** A second way into the server's own database, for filling it. */
export async function openConfiguredSystem(
  server: OwnServer,
): Promise<{ system: System; close: () => Promise<void> }> {
  const url = server.databaseUrl ?? (await attachEmbedded(server.dataDir));
  if (url === undefined) throw new Error('the embedded database cannot be reached');
  const config = readConfig(['--data', server.dataDir], {});
  const system = openSystem(config, openLog('error'), url);
  return { system, close: () => system.database.close() };
}

const Found = z.object({ workspace_id: z.uuid() });

/** The only shop of the server, its widget, and four agents who work day and night in turns. */
export async function shopContext(
  system: System,
): Promise<{ ctx: Context; shop: { widgetId: string; agents: PlannedAgent[] } }> {
  const { rows } = await system.database.dispatcher.query('select workspace_id from workspaces limit 1');
  const { workspace_id: workspaceId } = Found.parse(rows[0]);
  const about = { locale: 'zh', address: null, requestId: 'bench', cause: 'bench' } as const;
  const ctx: Context = { system, workspaceId, actor: systemActor, ...about };
  const agents = [0, 6, 12, 18].map((fromHour) => ({
    memberId: v7(),
    teamId: v7(),
    fromHour,
    toHour: fromHour + 6,
  }));
  return { ctx, shop: { widgetId: v7(), agents } };
}
