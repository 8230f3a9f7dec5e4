import type { Dashboard, DashboardLine } from '@zhiyin/domain/insights';
import { readMetrics } from '@zhiyin/domain/platform';
import { type Context, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { findDashboard, visibleLines } from './rows.ts';

/** The dashboards and questions that the caller may see. */
export async function listDashboards(ctx: Context): Promise<{ items: DashboardLine[] }> {
  requirePermission(ctx, readMetrics);
  return { items: await look(ctx, visibleLines) };
}

/** One of them, with its cards. */
export async function getDashboard(ctx: Context, dashboardId: string): Promise<Dashboard> {
  requirePermission(ctx, readMetrics);
  return look(ctx, (tx) => findDashboard(tx, dashboardId));
}
