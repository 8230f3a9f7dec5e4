import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { fileWords } from '@zhiyin/domain/platform';
import { AwsClient } from 'aws4fetch';
import { Refusal, Unavailable } from '../refusal.ts';
import type { FileStore } from './store.ts';

const timeoutMs = 30_000;
const retriesMax = 2;

/** What an S3-compatible store is reached by. */
export interface S3Address {
  /** Of the bucket, without a slash at the end. */
  readonly bucketUrl: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly region: string;
}

/**
 * Reads `https://key:secret@host/bucket?region=…`.
 *
 * @throws when a part is missing; the message never repeats the secret.
 */
export function readS3Address(filesUrl: string): S3Address {
  const url = URL.parse(filesUrl);
  const bucket = url?.pathname.replace(/\/+$/, '') ?? '';
  if (
    !url ||
    !/^https?:$/.test(url.protocol) ||
    url.username === '' ||
    url.password === '' ||
    bucket === ''
  ) {
    throw new Error('the address of the file store must look like https://key:secret@host/bucket?region=…');
  }
  return {
    bucketUrl: `${url.origin}${bucket}`,
    accessKeyId: decodeURIComponent(url.username),
    secretAccessKey: decodeURIComponent(url.password),
    region: url.searchParams.get('region') ?? 'us-east-1',
  };
}

/** Files in an S3-compatible store: AWS, MinIO, Aliyun OSS, Tencent COS, Cloudflare R2 … */
export function s3Store(address: S3Address): FileStore {
  const { bucketUrl, ...credentials } = address;
  const client = new AwsClient({ ...credentials, service: 's3', retries: retriesMax });
  const ask = async (key: string, request: RequestInit): Promise<Response> => {
    const signal = AbortSignal.timeout(timeoutMs);
    try {
      return await client.fetch(`${bucketUrl}/${key}`, { ...request, signal });
    } catch (error) {
      throw new Unavailable(fileWords.fileStoreAway, 10, error);
    }
  };
  return {
    keep: async (key, path) => {
      const body = await readFile(path);
      const sha256 = createHash('sha256').update(body).digest('hex');
      const headers = { 'content-type': 'application/octet-stream', 'x-amz-content-sha256': sha256 };
      await accepted(await ask(key, { method: 'PUT', body, headers }));
      await rm(path, { force: true });
    },
    read: async (key, range) => {
      const headers = range ? { range: `bytes=${range.start}-${range.end}` } : {};
      const response = await ask(key, { method: 'GET', headers });
      if (response.status === 404) throw new Refusal('missing', fileWords.fileNotFound);
      await accepted(response);
      return response.body ? Readable.fromWeb(response.body) : Readable.from([]);
    },
    remove: async (key) => {
      const response = await ask(key, { method: 'DELETE' });
      if (response.status !== 404) await accepted(response);
    },
  };
}

/** Whatever the store refuses is our set-up or its trouble, never the caller's mistake. */
async function accepted(response: Response): Promise<void> {
  if (response.ok) return;
  const said = (await response.text()).slice(0, 300);
  throw new Unavailable(fileWords.fileStoreAway, 10, new Error(`${response.status}: ${said}`));
}
