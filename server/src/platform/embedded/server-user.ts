import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** The account that PostgreSQL runs as when we are root, because it refuses to run as root itself. */
export interface ServerUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** `undefined` when we are not root: PostgreSQL then simply runs as ourselves. */
export async function findServerUser(): Promise<ServerUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = await readFile('/etc/passwd', 'utf8').catch(() => '');
  return findAccount(accounts, 'postgres') ?? findAccount(accounts, 'nobody') ?? fallback;
}

const fallback: ServerUser = { name: 'nobody', uid: 65534, gid: 65534 };

/** Reads one account from the text of /etc/passwd; `undefined` when it is absent. */
export function findAccount(accounts: string, name: string): ServerUser | undefined {
  for (const line of accounts.split('\n')) {
    const [account, , uid, gid] = line.split(':');
    if (account === name && uid && gid) return { name, uid: Number(uid), gid: Number(gid) };
  }
  return undefined;
}

/**
 * Whether `user` may enter `dir` and every folder above it. Reads the mode bits as the kernel does for a
 * process without supplementary groups, which is how Node starts a child with another uid.
 */
export async function canEnter(dir: string, user: ServerUser | undefined): Promise<boolean> {
  if (!user) return true;
  const { mode, uid, gid } = await stat(dir);
  const shift = uid === user.uid ? 6 : gid === user.gid ? 3 : 0;
  if (((mode >> shift) & 1) === 0) return false;
  const parent = dirname(dir);
  return parent === dir || canEnter(parent, user);
}
