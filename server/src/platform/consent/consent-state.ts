import { z } from 'zod';
import type { System } from '../system.ts';

/** Who asks: what one of them asked for says nothing to another. */
export type ConsentPurpose = 'channel-consent' | 'store-consent';

interface Consent {
  readonly workspaceId: string;
  readonly consentId: string;
}

/** What goes to the provider and comes back with its answer: which consent it is, signed. */
export function stateOf({ secrets }: System, purpose: ConsentPurpose, consent: Consent): string {
  const { workspaceId, consentId } = consent;
  const key = Buffer.from(`${workspaceId}${consentId}`.replaceAll('-', ''), 'hex').toString('base64url');
  return `${key}.${secrets.sign(purpose, key)}`;
}

/** Which consent came back; null for what is none of ours. */
export function readState({ secrets }: System, purpose: ConsentPurpose, state: string): Consent | null {
  const [key = '', signature = ''] = state.split('.');
  if (!secrets.isSigned(purpose, key, signature)) return null;
  const hex = Buffer.from(key, 'base64url').toString('hex');
  const [workspaceId, consentId] = [uuidOf(hex.slice(0, 32)), uuidOf(hex.slice(32))];
  const areIds = [workspaceId, consentId].every((id) => z.uuid().safeParse(id).success);
  return areIds ? { workspaceId, consentId } : null;
}

function uuidOf(hex: string): string {
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
