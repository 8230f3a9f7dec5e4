import { asSystem } from '#platform/auth/as-system.ts';
import type { Ground } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { Refusal } from '#platform/refusal.ts';
import { findWidget } from '../queries.ts';
import { readSiteKey } from '../site-key.ts';

/** The sites that may show the chat with this key; empty allows every site, as does a key of nobody's. */
export async function sitesAllowed(ground: Ground, siteKey: string): Promise<readonly string[]> {
  const site = readSiteKey(siteKey);
  if (!site) return [];
  try {
    const ctx = asSystem(ground, site.workspaceId, 'pages');
    return (await look(ctx, (tx) => findWidget(tx, site.widgetId))).allowedDomains;
  } catch (error) {
    // The frame says by itself that there is no such chat.
    if (error instanceof Refusal) return [];
    throw error;
  }
}
