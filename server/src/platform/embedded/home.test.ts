import {
  chmod,
  chown,
  mkdir,
  mkdtemp,
  readlink,
  realpath,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { prepareEngine } from './engine.ts';
import { findHome, settle } from './home.ts';
import { DatabaseCannotStart } from './refusals.ts';
import { canEnter, findAccount } from './server-user.ts';
import { socketIn, urlOf } from './settings.ts';

const isRoot = process.getuid?.() === 0;
const nobody = { name: 'nobody', uid: 65534, gid: 65534 };
let folder: string;

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'zhiyin-home-')));
  await chmod(folder, 0o755);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the place of the database', () => {
  it('is a folder inside the data folder', async () => {
    const home = await findHome(join(folder, 'data'));
    expect(home).toMatchObject({ clusterDir: join(folder, 'data', 'postgres'), link: undefined });
  });

  it('follows a link, and refuses one that leads nowhere instead of beginning an empty database', async () => {
    const data = join(folder, 'data');
    await mkdir(data);
    await symlink(join(folder, 'there'), join(data, 'postgres'));
    await expect(findHome(data)).rejects.toThrow(DatabaseCannotStart);
    await mkdir(join(folder, 'there'));
    await chown(join(folder, 'there'), nobody.uid, nobody.gid).catch(() => undefined);
    expect(await findHome(data)).toMatchObject({ clusterDir: join(folder, 'there') });
  });
});

describe.runIf(isRoot)('the place of the database, for root', () => {
  it('is elsewhere and linked when the server account cannot enter the data folder', async () => {
    await chmod(folder, 0o700);
    const elsewhere = await mkdtemp(join(tmpdir(), 'zhiyin-elsewhere-'));
    await chmod(elsewhere, 0o755);
    const said: string[] = [];
    const home = await findHome(join(folder, 'data'), elsewhere);
    expect(home.clusterDir.startsWith(elsewhere)).toBe(true);
    await settle(home, (line) => said.push(line));
    expect(await readlink(join(folder, 'data', 'postgres'))).toBe(home.clusterDir);
    expect(said.join()).toContain(home.clusterDir);
    await rm(elsewhere, { recursive: true });
  });

  it('is refused with the way out when there is a database that the account cannot reach', async () => {
    await mkdir(join(folder, 'data', 'postgres'), { recursive: true });
    await chown(join(folder, 'data', 'postgres'), nobody.uid, nobody.gid);
    await chmod(folder, 0o700);
    await expect(findHome(join(folder, 'data'))).rejects.toThrow(/--data \/var\/lib\/zhiyin/);
  });

  it('keeps the account that made the database, even when PostgreSQL got one of its own since', async () => {
    await mkdir(join(folder, 'postgres'));
    await chown(join(folder, 'postgres'), 4711, 4712);
    expect(await findHome(folder)).toMatchObject({ user: { uid: 4711, gid: 4712 } });
  });

  it('asks for chown when a copy made by root lost its owner', async () => {
    await mkdir(join(folder, 'postgres'));
    await expect(findHome(folder)).rejects.toThrow(/chown -R/);
  });

  it('gets its own copy of the engine when the package lies in a private folder', async () => {
    const root = join(folder, 'private', 'package');
    await mkdir(join(root, 'native', 'bin'), { recursive: true });
    await mkdir(join(root, 'native', 'lib'));
    await writeFile(join(root, 'native', 'bin', 'postgres'), 'program', { mode: 0o755 });
    await writeFile(join(root, 'native', 'lib', 'libx.so.1.2'), 'library');
    const links = [{ source: 'native/lib/libx.so.1.2', target: 'native/lib/libx.so.1' }];
    await writeFile(join(root, 'native', 'pg-symlinks.json'), JSON.stringify(links));
    const found = { root, version: '18.0' };

    const open = await prepareEngine(folder, nobody, found);
    expect(open.bin).toBe(join(root, 'native', 'bin'));
    await chmod(join(folder, 'private'), 0o700);
    const copied = await prepareEngine(folder, nobody, found);
    expect(copied.bin).toBe(join(folder, 'engine-18.0', 'native', 'bin'));
    expect(await canEnter(copied.bin, nobody)).toBe(true);
    expect((await stat(join(copied.bin, '..', 'lib', 'libx.so.1'))).size).toBe('library'.length);
  });
});

it.each([
  { account: 'postgres', found: { name: 'postgres', uid: 101, gid: 104 } },
  { account: 'post', found: undefined },
])('finds the account $account by its whole name', ({ account, found }) => {
  const accounts = 'root:x:0:0::/root:/bin/sh\npostgres:x:101:104::/var/lib/postgresql:/bin/sh\n';
  expect(findAccount(accounts, account)).toEqual(found);
});

describe('the address', () => {
  it.runIf(process.platform === 'linux').each([
    { why: 'fits exactly', folder: `/${'a'.repeat(92)}`, isSocket: true },
    { why: 'is one byte too long', folder: `/${'a'.repeat(93)}`, isSocket: false },
    { why: 'is short in characters but long in bytes', folder: `/${'知'.repeat(32)}`, isSocket: false },
  ])('is a socket: $isSocket, when the path $why', ({ folder: path, isSocket }) => {
    expect(socketIn(path) !== undefined).toBe(isSocket);
  });

  it('escapes what a path or a password may hold', () => {
    expect(urlOf({ kind: 'socket', folder: '/a b/知' }, 'zhiyin', '')).toBe(
      'postgresql://zhiyin@%2Fa%20b%2F%E7%9F%A5:5432/zhiyin',
    );
    expect(urlOf({ kind: 'loopback', port: 5 }, 'zhiyin', 'a/b')).toBe(
      'postgresql://zhiyin:a%2Fb@127.0.0.1:5/zhiyin',
    );
  });
});
