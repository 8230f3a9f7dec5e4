import { readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { findRunning, readPidFile, waitUntil } from './postmaster.ts';
import { settingsFile, socketIn, urlOf } from './settings.ts';

const readyWithinMs = 30_000;

/**
 * The address of the database that another process runs on this data folder; `undefined` when none answers in time.
 * Starts and changes nothing: whoever may enter the cluster's private folder (its account, or root) finds socket and
 * password there, nobody else does.
 */
export async function attachEmbedded(dataDir: string): Promise<string | undefined> {
  let clusterDir: string | undefined;
  const isReady = async (): Promise<boolean> => {
    clusterDir = await realpath(join(dataDir, 'postgres')).catch(() => undefined);
    if (clusterDir === undefined || (await findRunning(clusterDir)) === undefined) return false;
    return (await readPidFile(clusterDir))?.isReady === true;
  };
  if (!(await waitUntil(isReady, readyWithinMs)) || clusterDir === undefined) return undefined;
  const settings = await readFile(join(clusterDir, settingsFile), 'utf8');
  const password = (await readFile(join(clusterDir, 'zhiyin-password'), 'utf8')).trim();
  const socket = socketIn(clusterDir);
  if (socket && settings.includes("listen_addresses = ''")) return urlOf(socket, 'zhiyin', password);
  const port = Number(/^port = (\d+)$/m.exec(settings)?.[1]);
  return urlOf({ kind: 'loopback', port }, 'zhiyin', password);
}
