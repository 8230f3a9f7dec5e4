import { firstSiteKey, portalFace, sitesAllowed } from '#modules/channels';
import { asSystem, groundOfSystem } from '#platform/auth/as-system.ts';
import type { Faces } from '#platform/http/pages/serve-pages.ts';
import type { System } from '#platform/system.ts';

/** What the pages ask of the shops: the demo shop shows the first widget of the first one. */
export function facesOf(system: System): Faces {
  const ground = groundOfSystem(system, 'pages');
  return {
    demoSite: async () => {
      const { rows } = await system.database.dispatcher.query<{ workspace_id: string }>(
        'select workspace_id from workspaces order by created_at, workspace_id limit 1',
      );
      const workspaceId = rows[0]?.workspace_id;
      return workspaceId === undefined ? null : firstSiteKey(asSystem(ground, workspaceId, 'demo-shop'));
    },
    framedBy: (siteKey) => sitesAllowed(ground, siteKey),
    portalFace: (shopKey, locale) => portalFace(ground, shopKey, locale),
  };
}
