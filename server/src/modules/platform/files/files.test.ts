import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { linkTo } from '#platform/files/link.ts';
import { requireOwnFiles, showFiles } from '#platform/files/stored-files.ts';
import { Refusal } from '#platform/refusal.ts';
import { useBareShop } from '../../../../test/bare-shop.ts';
import { uploadFile, uploadVisitorFile } from './upload-file.ts';

const shop = useBareShop();
const text = (content: string) => Readable.from([Buffer.from(content)]);
const aPicture = (width = 900, height = 600) =>
  sharp({ create: { width, height, channels: 3, background: '#b3402a' } })
    .png()
    .toBuffer();
const get = (url: string, headers: Record<string, string> = {}) =>
  shop().app.http.inject({ method: 'GET', url, headers });

it('keeps a picture, measures it and shows it small', async () => {
  const bytes = await aPicture();
  const file = await uploadFile(shop().member(), 'shelf.png', Readable.from([bytes]));
  expect(file).toMatchObject({
    name: 'shelf.png',
    mediaType: 'image/png',
    sizeBytes: bytes.length,
    width: 900,
    height: 600,
  });
  const whole = await get(file.url);
  expect([whole.statusCode, whole.rawPayload.equals(bytes)]).toEqual([200, true]);
  expect(whole.headers['content-disposition']).toMatch(/^inline/);
  const small = await get(file.thumbnailUrl ?? '');
  expect(small.headers['content-type']).toBe('image/webp');
  expect(await sharp(small.rawPayload).metadata()).toMatchObject({ width: 320, height: 213 });
});

it('never lets a browser run what somebody uploaded', async () => {
  const file = await uploadFile(shop().member(), '说明 "1".html', text('Hello <script>alert(1)</script>'));
  const { headers } = await get(file.url);
  expect(file.name).toBe('说明 _1_.html.txt');
  expect(headers).toMatchObject({
    'content-type': 'text/plain; charset=utf-8',
    'content-disposition': `attachment; filename="__ _1_.html.txt"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    'x-content-type-options': 'nosniff',
  });
  expect(headers['content-security-policy']).toContain('sandbox');
});

it.each([
  { why: 'a page', name: 'a.txt', content: '<!DOCTYPE html><script>alert(1)</script>' },
  { why: 'a drawing that can carry script', name: 'a.svg', content: '<svg onload="alert(1)"/>' },
  { why: 'a drawing behind an XML heading', name: 'a.png', content: '<?xml version="1.0"?><svg/>' },
  { why: 'a program', name: 'a.pdf', content: `MZ\u0090\u0000\u0003${'\u0000'.repeat(200)}` },
  { why: 'something unknown', name: 'a.csv', content: '\u0000\u0001\u0002' },
  { why: 'nothing', name: 'a.txt', content: '' },
])('refuses $why, whatever it is called', async ({ name, content }) => {
  await expect(uploadFile(shop().member(), name, text(content))).rejects.toThrow(Refusal);
});

it('refuses a picture that is broken, and keeps nothing of it', async () => {
  const before = await filesOnDisk();
  const bytes = (await aPicture()).subarray(0, 600);
  await expect(uploadFile(shop().member(), 'half.png', Readable.from([bytes]))).rejects.toThrow(Refusal);
  expect(await filesOnDisk()).toEqual(before);
});

it('keeps a small file that would unpack to gigabytes, but neither draws nor shrinks it', async () => {
  const bytes = claiming(await aPicture(10, 10), 12_000, 8_000);
  const file = await uploadFile(shop().member(), 'bomb.png', Readable.from([bytes]));
  expect(file).toMatchObject({ width: 12_000, height: 8_000, thumbnailUrl: null });
  expect((await get(file.url)).headers['content-disposition']).toMatch(/^attachment/);
});

it('stops reading a visitor’s file at ten megabytes, a member’s at twenty-five', async () => {
  const lines = (megabytes: number) => Readable.from(Array(megabytes * 16).fill(Buffer.alloc(65_536, 'a\n')));
  await expect(
    uploadVisitorFile(shop().as('visitor', shop().system.newId()), 'a.txt', lines(11)),
  ).rejects.toThrow(Refusal);
  await expect(uploadFile(shop().member(), 'a.txt', lines(26))).rejects.toThrow(Refusal);
  expect((await uploadFile(shop().member(), 'a.txt', lines(11))).sizeBytes).toBe(11 * 1024 * 1024);
  expect(await incoming()).toEqual([]);
});

it('opens a file only by a link that we signed, and for about an hour', async () => {
  const file = await uploadFile(shop().member(), 'a.txt', text('hello'));
  const status = async (url: string) => (await get(url)).statusCode;
  expect(await status(file.url)).toBe(200);
  const flipped = file.url.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
  expect(await status(flipped)).toBe(404);
  expect(await status(`/api/files/${file.fileId}`)).toBe(404);
  const other = shop().elsewhere();
  const foreign = { workspaceId: other.workspaceId, fileId: file.fileId, variant: 'original' } as const;
  expect(await status(linkTo(shop().system, foreign))).toBe(404);
  shop().pass(50 * 60);
  expect(await status(file.url)).toBe(200);
  shop().pass(21 * 60);
  expect(await status(file.url)).toBe(404);
});

it.each([
  { why: 'a voice clip', track: 2, mediaType: 'audio/webm' },
  { why: 'a screen clip', track: 1, mediaType: 'video/webm' },
])('keeps $why as what it is, and lets it be played', async ({ track, mediaType }) => {
  const file = await uploadFile(shop().member(), 'clip.webm', Readable.from([aClip(track)]));
  expect(file).toMatchObject({ name: 'clip.webm', mediaType, thumbnailUrl: null });
  const part = await get(file.url, { range: 'bytes=0-3' });
  expect([part.statusCode, part.headers['content-type']]).toEqual([206, mediaType]);
});

it('sends the part that a player asks for', async () => {
  const file = await uploadFile(shop().member(), 'a.txt', text('0123456789'));
  const part = await get(file.url, { range: 'bytes=2-4' });
  expect([part.statusCode, part.body, part.headers['content-range']]).toEqual([206, '234', 'bytes 2-4/10']);
  expect((await get(file.url, { range: 'bytes=-3' })).body).toBe('789');
  expect((await get(file.url, { range: 'bytes=99-' })).statusCode).toBe(200);
});

it('lets only its sender attach a file', async () => {
  const visitor = shop().as('visitor', shop().system.newId());
  const { fileId } = await uploadVisitorFile(visitor, 'a.txt', text('hello'));
  const attach = (ctx: Context, ids = [fileId]) => transact(ctx, (tx) => requireOwnFiles(tx, ids));
  expect(await attach(visitor)).toMatchObject([{ fileId }]);
  await expect(attach(shop().as('visitor', shop().system.newId()))).rejects.toThrow(Refusal);
  await expect(attach(visitor, [fileId, shop().system.newId()])).rejects.toThrow(Refusal);
  const elsewhere = shop().elsewhere();
  expect(await transact(elsewhere, (tx) => showFiles(tx, [fileId]))).toEqual([]);
});

it('takes away after a day what became part of nothing, and nothing else', async () => {
  const member = shop().member();
  const [kept, left] = [
    await uploadFile(member, 'kept.png', Readable.from([await aPicture()])),
    await uploadFile(member, 'left.png', Readable.from([await aPicture()])),
  ];
  await transact(member, (tx) => requireOwnFiles(tx, [kept.fileId]));
  const shown = async () => {
    const files = await transact(member, (tx) => showFiles(tx, [kept.fileId, left.fileId]));
    return files.map((file) => file.fileId);
  };
  const day = 24 * 3600;
  shop().pass(day - 60);
  await shop().settle();
  expect(await shown()).toEqual([kept.fileId, left.fileId]);
  shop().pass(120);
  await shop().settle();
  expect(await shown()).toEqual([kept.fileId]);
  await expect(transact(member, (tx) => requireOwnFiles(tx, [left.fileId]))).rejects.toThrow(Refusal);
  const onDisk = (await filesOnDisk()).join(' ');
  expect([onDisk.includes(kept.fileId), onDisk.includes(left.fileId)]).toEqual([true, false]);
});

it('takes files over HTTP as plain bytes, once for each idempotency key', async () => {
  const send = (ctx: Context | null, headers: Record<string, string> = {}, url = '/api/files?name=a.txt') =>
    shop().app.http.inject({
      method: 'POST',
      url,
      headers: {
        'content-type': 'application/octet-stream',
        ...(ctx ? shop().headersOf(ctx) : {}),
        ...headers,
      },
      payload: 'hello',
    });
  const member = shop().member();
  expect((await send(null)).statusCode).toBe(401);
  expect((await send(member, { 'content-type': 'text/plain' })).statusCode).toBe(415);
  expect((await send(shop().as('visitor'))).statusCode).toBe(403);
  expect((await send(shop().as('visitor'), {}, '/api/widget/files?name=a.txt')).statusCode).toBe(200);

  const first = await send(member, { 'idempotency-key': 'upload-0001' });
  expect([first.statusCode, first.json().name]).toEqual([200, 'a.txt']);
  const again = await send(member, { 'idempotency-key': 'upload-0001' });
  expect(again.json().fileId).toBe(first.json().fileId);
});

it('clears away what a killed process left half received', async () => {
  const { receive } = await import('#platform/files/receive.ts');
  const folder = await mkdtemp(path.join(tmpdir(), 'zhiyin-incoming-'));
  await writeFile(path.join(folder, 'kept'), 'x');
  const broken = Readable.from(
    (async function* () {
      yield Buffer.from('begun');
      throw new Error('the line was cut');
    })(),
  );
  await expect(receive(folder, broken, 100)).rejects.toThrow('the line was cut');
  expect(await readdir(folder)).toEqual(['kept']);
});

/** As a browser's recorder begins: the heading, then a list of one track. */
function aClip(track: number): Buffer {
  const heading = '1a45dfa393428681014282847765626d42878104428581021853806701ffffffffffffff';
  return Buffer.concat([Buffer.from(`${heading}1654ae6b88ae86d7810183810${track}`, 'hex'), Buffer.alloc(64)]);
}

/** The same PNG with another size in its header, as a decompression bomb has it. */
function claiming(png: Buffer, width: number, height: number): Buffer {
  const bytes = Buffer.from(png);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
  return bytes;
}

async function filesOnDisk(): Promise<string[]> {
  return readdir(path.join(shop().system.config.data, 'files'), { recursive: true });
}

async function incoming(): Promise<string[]> {
  return readdir(path.join(shop().system.config.data, 'files', 'incoming'));
}
