import { z } from 'zod';
import { BackupRefused } from '../backup/refusals.ts';
import type { Secrets } from '../secrets.ts';
import { transferWords } from './words.ts';

/**
 * Columns that hold something encrypted with the root secret, and for which purpose. Another server has another root
 * secret, so they travel opened and are sealed again where they arrive.
 */
export const sealedColumns: Readonly<Record<string, string>> = {
  'webhooks.sealed_secret': 'webhook-secret',
  'webhooks.previous_sealed_secret': 'webhook-secret',
  'widgets.sealed_identity_secret': 'widget-identity-secret',
  'secure_forms.sealed_answers': 'secure-form',
  'widgets.previous_sealed_identity_secret': 'widget-identity-secret',
  'channel_accounts.sealed_secrets': 'channel-secrets',
  'channel_accounts.sealed_token': 'channel-token',
  'consents.sealed_verifier': 'consent-verifier',
  'channel_consents.sealed_verifier': 'channel-consent-verifier',
  'push_browsers.sealed_subscription': 'push-subscription',
  'pushes.sealed_push': 'push',
  'store_connections.sealed_secret': 'store-connection',
  'store_apps.sealed_token': 'store-app-token',
  'parcel_trackers.sealed_keys': 'parcel-tracker',
};

const Row = z.record(z.string(), z.unknown());

/** A row as it travels. Rows of tables without sealed columns are left as they are, to the byte. */
export function openRow(secrets: Secrets, table: string, line: string): string {
  return changed(table, line, (purpose, value, column) => {
    try {
      return secrets.unseal(purpose, value);
    } catch (error) {
      throw new BackupRefused(transferWords.otherLock(`${table}.${column}`), error);
    }
  });
}

/** A row as it is stored. */
export function sealRow(secrets: Secrets, table: string, line: string): string {
  return changed(table, line, (purpose, value) => secrets.seal(purpose, value));
}

function changed(
  table: string,
  line: string,
  change: (purpose: string, value: string, column: string) => string,
): string {
  const sealed = Object.keys(sealedColumns).filter((name) => name.startsWith(`${table}.`));
  if (sealed.length === 0) return line;
  const row = Row.parse(JSON.parse(line));
  for (const name of sealed) {
    const column = name.slice(table.length + 1);
    const value = row[column];
    if (typeof value === 'string') row[column] = change(sealedColumns[name] ?? '', value, column);
  }
  return JSON.stringify(row);
}
