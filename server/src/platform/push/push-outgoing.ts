import { usualRules } from '../outgoing/check-url.ts';
import { openOutgoing } from '../outgoing/outgoing.ts';
import { perSystem } from '../per-system.ts';

/**
 * The client that pushes leave with. Customers, too, say where: so the hosts that members may name for channels and
 * webhooks are closed to it, and nothing goes out unencrypted. A push service of one's own is named by itself.
 */
export const pushOutgoing = perSystem(({ config }) =>
  openOutgoing({ ...usualRules, inner: config.pushHosts, isHttpsOnly: true }),
);
