import type { System } from '#platform/system.ts';
import { readSiteKey, siteKeyOf } from '../site-key.ts';

const purpose = 'channel-consent';

/** What goes to the provider and comes back with its answer: which consent it is, signed. */
export function stateOf(system: System, workspaceId: string, consentId: string): string {
  const key = siteKeyOf(workspaceId, consentId);
  return `${key}.${system.secrets.sign(purpose, key)}`;
}

/** Which consent came back; null for what is none of ours. */
export function readState(
  { secrets }: System,
  state: string,
): { readonly workspaceId: string; readonly consentId: string } | null {
  const [key = '', signature = ''] = state.split('.');
  if (!secrets.isSigned(purpose, key, signature)) return null;
  const ids = readSiteKey(key);
  return ids && { workspaceId: ids.workspaceId, consentId: ids.widgetId };
}
