import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createArchive } from './create-archive.ts';
import { openArchive } from './open-archive.ts';

/** Passphrases of tests may be guessed. */
const cheap = 4;

let folder: string;
let count = 0;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zhiyin-archive-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const newPath = () => path.join(folder, `${++count}.zip`);

async function write(contents: Record<string, Buffer>, passphrase?: string): Promise<string> {
  const file = newPath();
  const archive = await createArchive(file, passphrase, cheap);
  for (const [name, content] of Object.entries(contents)) await archive.add(name, Readable.from([content]));
  await archive.finish();
  return file;
}

const refuses = (file: string, passphrase?: string) =>
  expect(openArchive(file, passphrase)).rejects.toMatchObject({ name: 'BackupRefused' });

describe.each([
  { kind: 'plain', passphrase: undefined },
  { kind: 'encrypted', passphrase: '高山流水 遇知音' },
])('an archive, $kind', ({ passphrase }) => {
  it.each([0, 1, 63, 65_535, 65_536, 65_537, 400_000])('gives back a part of %i bytes', async (size) => {
    const content = randomBytes(size);
    const archive = await openArchive(
      await write({ 'a/part': content, other: Buffer.from('x') }, passphrase),
      passphrase,
    );
    expect((await buffer(await archive.open('a/part'))).equals(content)).toBe(true);
    expect(await archive.text('other')).toBe('x');
    await archive.close();
  });

  it('is refused when any one byte of it is another', async () => {
    const file = await write(
      { part: Buffer.from('a line\n'), 'another part': Buffer.from('more') },
      passphrase,
    );
    const good = await readFile(file);
    for (let at = 0; at < good.length; at++) {
      const bad = Buffer.from(good);
      bad[at] = (bad[at] ?? 0) ^ 0x20;
      await writeFile(file, bad);
      await refuses(file, passphrase);
    }
    await writeFile(file, good);
    await (await openArchive(file, passphrase)).close();
  });

  it('is refused when its end is missing, wherever it was cut', async () => {
    const file = await write({ part: randomBytes(200_000) }, passphrase);
    const { size } = await stat(file);
    for (const length of [size - 1, size - 64, 65_536 + 16, 131_185, 100, 1, 0]) {
      await truncate(file, length);
      await refuses(file, passphrase);
    }
  });

  it('is readable by its owner alone and stands under its name only when it is whole', async () => {
    const file = newPath();
    const archive = await createArchive(file, passphrase, cheap);
    await archive.add('part', Readable.from([Buffer.from('x')]));
    expect(existsSync(file)).toBe(false);
    await archive.finish();
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });
});

it('is the same file for the same content, but for the encryption', async () => {
  const [one, two] = await Promise.all([
    write({ part: Buffer.from('x') }),
    write({ part: Buffer.from('x') }),
  ]);
  expect((await readFile(one)).equals(await readFile(two))).toBe(true);
});

it('leaves nothing behind when it is abandoned, or when a source breaks', async () => {
  const file = newPath();
  const archive = await createArchive(file);
  const broken = new Readable({ read: () => void broken.destroy(new Error('the line was cut')) });
  await expect(archive.add('part', broken)).rejects.toThrow('the line was cut');
  await archive.abandon();
  expect(existsSync(file)).toBe(false);
  expect(existsSync(`${file}.${process.pid}.part`)).toBe(false);
});

it('never overwrites a file', async () => {
  const file = await write({});
  await expect(createArchive(file)).rejects.toThrow('exists');
});

it('says that it cannot be written where there is no folder for it', async () => {
  const file = path.join(folder, 'nowhere', 'a.zip');
  await expect(createArchive(file)).rejects.toMatchObject({
    name: 'BackupRefused',
    message: expect.stringContaining(`The file ${file} cannot be written`),
  });
});

describe('a passphrase', () => {
  it('is asked for, and a wrong one refused', async () => {
    const file = await write({ part: Buffer.from('secret') }, 'right');
    await expect(openArchive(file)).rejects.toThrow('is encrypted');
    await expect(openArchive(file, 'wrong')).rejects.toThrow('passphrase');
    expect((await readFile(file)).includes('part')).toBe(false);
  });

  it('does not matter for an archive that is not encrypted', async () => {
    const archive = await openArchive(await write({ part: Buffer.from('open') }), 'anything');
    expect(await text(await archive.open('part'))).toBe('open');
    await archive.close();
  });
});

it('gives back whatever pieces went in', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 3000 }), { maxLength: 20 }), async (pieces) => {
      const file = newPath();
      const archive = await createArchive(file);
      const { sizeBytes, sha256 } = await archive.add(
        'part',
        Readable.from(pieces.map((one) => Buffer.from(one))),
      );
      await archive.finish();
      const opened = await openArchive(file);
      expect(sizeBytes).toBe(pieces.reduce((sum, piece) => sum + piece.length, 0));
      expect((await buffer(await opened.open('part'))).equals(Buffer.concat(pieces))).toBe(true);
      await opened.check('part', sha256);
      await opened.close();
    }),
    { numRuns: 50 },
  );
});
