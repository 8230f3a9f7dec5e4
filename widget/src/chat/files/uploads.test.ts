import { expect, it } from 'vitest';
import { FakeClock, settle } from '../../../test/fake-clock.ts';
import { memoryShelf } from '../../../test/memory-shelf.ts';
import { aFile } from '../../../test/shapes.ts';
import { Refused } from '../call/refused.ts';
import type { UploadAsked } from '../call/upload.ts';
import type { StoredFile } from '../contract.ts';
import { TryLater } from '../pump.ts';
import { type Given, Uploads } from './uploads.ts';

/** One page with an upload under way that a test ends as it likes. */
function aPage(kept = new Map<string, string>()) {
  const clock = new FakeClock();
  const sent: UploadAsked[] = [];
  let end: { resolve: (file: StoredFile) => void; reject: (error: Error) => void } | null = null;
  let made = 0;
  const uploads = new Uploads({
    clock,
    shelf: memoryShelf(kept),
    upload: (asked) => {
      sent.push(asked);
      return new Promise((resolve, reject) => {
        end = { resolve, reject };
        asked.signal.addEventListener('abort', () => reject(new TryLater()));
      });
    },
    newKey: () => `key-${made++}`,
    refusalOf: ({ size }) => (size > 100 ? 'too large' : null),
    filesMax: () => 3,
  });
  const shown = (): string[] => uploads.items.value.map(({ name, standing }) => `${name} ${standing}`);
  const arrive = async (): Promise<void> => {
    end?.resolve(aFile(`stored ${sent.at(-1)?.name}`));
    await settle();
  };
  const fail = async (error: Error): Promise<void> => {
    end?.reject(error);
    await settle();
  };
  return { uploads, clock, sent, shown, arrive, fail, kept };
}

function named(name: string, bytes = 3): Given {
  return Object.assign(new Blob(['x'.repeat(bytes)], { type: 'image/png' }), { name });
}

it('uploads one after the other and says how each stands', async () => {
  const { uploads, sent, shown, arrive } = aPage();
  uploads.add([named('a.png'), named('b.png')]);
  sent[0]?.onProgress(0.4);
  expect([shown(), uploads.items.value[0]?.share]).toEqual([['a.png uploading', 'b.png waiting'], 0.4]);
  await arrive();
  expect([shown(), uploads.isBusy()]).toEqual([['a.png ready', 'b.png uploading'], true]);
  await arrive();
  expect([uploads.isBusy(), uploads.take().map((file) => file.fileId), shown()]).toEqual([
    false,
    ['stored a.png', 'stored b.png'],
    [],
  ]);
});

it('sends a file again under its own key when the network fails, and at once when asked to', async () => {
  const { uploads, clock, sent, shown, arrive, fail } = aPage();
  uploads.add([named('a.png')]);
  await fail(new TryLater());
  expect(shown()).toEqual(['a.png stuck']);
  await clock.pass(1000);
  await fail(new TryLater());
  uploads.retry('key-0');
  await arrive();
  expect([shown(), sent.map(({ key }) => key)]).toEqual([['a.png ready'], ['key-0', 'key-0', 'key-0']]);
});

it('shows why the server will not have a file, and goes on with the next', async () => {
  const { uploads, shown, arrive, fail } = aPage();
  uploads.add([named('run.exe'), named('b.png')]);
  await fail(new Refused('platform.file-type-not-allowed', 'not this kind'));
  await arrive();
  expect(shown()).toEqual(['run.exe refused', 'b.png ready']);
  expect(uploads.items.value[0]?.refusal).toBe('not this kind');
  expect(uploads.take()).toHaveLength(1);
  expect(shown()).toEqual(['run.exe refused']);
});

it('refuses what is too large before anybody is asked, and what there is no room for', () => {
  const { uploads, sent, shown } = aPage();
  expect(uploads.add([named('film.mov', 101), named('a'), named('b'), named('c')])).toBe(1);
  expect([shown(), sent.length]).toEqual([['film.mov refused', 'a uploading', 'b waiting'], 1]);
});

it('ends an upload that is taken off, and goes on with the next', async () => {
  const { uploads, sent, shown, arrive } = aPage();
  uploads.add([named('a.png'), named('b.png')]);
  uploads.remove('key-0');
  await settle();
  expect([sent[0]?.signal.aborted, shown()]).toEqual([true, ['b.png uploading']]);
  await arrive();
  expect(shown()).toEqual(['b.png ready']);
});

it('keeps over a reload what was uploaded, and says what was lost', async () => {
  const before = aPage();
  before.uploads.add([named('a.png'), named('b.png')]);
  await before.arrive();
  before.uploads.stop();
  const after = aPage(before.kept);
  expect(after.shown()).toEqual(['a.png ready', 'b.png lost']);
  expect([after.uploads.isBusy(), after.uploads.take().map((file) => file.fileId)]).toEqual([
    false,
    ['stored a.png'],
  ]);
  expect(aPage(before.kept).shown()).toEqual(['b.png lost']);
});

it.each([
  { given: new Blob(['x'], { type: 'image/png' }), name: 'image.png', why: 'pasted pictures have none' },
  { given: new Blob(['x'], { type: 'image/svg+xml' }), name: 'image.svg', why: 'only the plain part counts' },
  { given: new Blob(['x']), name: 'file.bin', why: 'nobody knows what it is' },
])('calls a file without a name $name, for $why', ({ given, name }) => {
  const { uploads } = aPage();
  uploads.add([given]);
  expect(uploads.items.value[0]?.name).toBe(name);
});
