import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import S3rver from '@20minutes/s3rver';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Refusal, Unavailable } from '../refusal.ts';
import { readS3Address, s3Store } from './s3-store.ts';
import { keyOf } from './store.ts';

let folder: string;
let server: S3rver;
let host: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zhiyin-s3-'));
  server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory: path.join(folder, 'store'),
    configureBuckets: [{ name: 'zhiyin' }],
  });
  const { port } = await server.run();
  host = `127.0.0.1:${port}`;
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

const open = (secret = 'S3RVER', bucket = 'zhiyin') =>
  s3Store(readS3Address(`http://S3RVER:${secret}@${host}/${bucket}?region=eu-central-1`));
const aKey = () => keyOf(crypto.randomUUID(), crypto.randomUUID());
async function aFile(content: string): Promise<string> {
  const file = path.join(folder, crypto.randomUUID());
  await writeFile(file, content);
  return file;
}

it('gives back what it was given, whole or in part, until it is removed', async () => {
  const store = open();
  const key = aKey();
  await store.keep(key, await aFile('你好，世界'));
  expect((await buffer(await store.read(key))).toString()).toBe('你好，世界');
  expect((await buffer(await store.read(key, { start: 3, end: 5 }))).toString()).toBe('好');
  await store.remove(key);
  await store.remove(key);
  await expect(store.read(key)).rejects.toThrow(Refusal);
  expect(await readdir(folder)).toEqual(['store']);
});

it('is away, not empty, when the store refuses our key or has no such bucket', async () => {
  const file = await aFile('kept here until it is stored');
  await expect(open('wrong').keep(aKey(), file)).rejects.toThrow(Unavailable);
  await expect(open('S3RVER', 'absent').keep(aKey(), file)).rejects.toThrow(Unavailable);
  await open().keep(aKey(), file);
});

it('is away when nobody listens', async () => {
  const store = s3Store(readS3Address('http://a:b@127.0.0.1:9/bucket'));
  await expect(store.read(aKey())).rejects.toThrow(Unavailable);
});

it.each(['https://host/bucket', 'https://key:secret@host/', 'ftp://key:secret@host/bucket', 'nonsense'])(
  'cannot be reached by %s, and says how it is written',
  (filesUrl) => {
    expect(() => readS3Address(filesUrl)).toThrow('must look like https://key:secret@host/bucket?region=…');
  },
);

it('reads a secret that is written with escapes', () => {
  expect(readS3Address('https://AK:a%2Fb%3D@oss.example.com/shop/?region=cn-hangzhou')).toEqual({
    bucketUrl: 'https://oss.example.com/shop',
    accessKeyId: 'AK',
    secretAccessKey: 'a/b=',
    region: 'cn-hangzhou',
  });
});
