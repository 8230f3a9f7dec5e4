import type { Message } from '@zhiyin/domain/inbox';
import { expect, it } from 'vitest';
import { Attachments } from './attachments.ts';

type Stored = Message['files'][number];

const aStored = (fileId: string): Stored => ({
  ...{ fileId, name: fileId, mediaType: 'image/png', sizeBytes: 3 },
  ...{ width: 1, height: 1, url: '/u', thumbnailUrl: '/t' },
});
const aFile = (name: string, content = 'abc') => new File([content], name);

/** Uploads that end as they are told. */
function aDesk() {
  const ends: { resolve: (stored: Stored) => void; reject: (error: Error) => void; signal: AbortSignal }[] =
    [];
  let made = 0;
  const attachments = new Attachments({
    makeId: () => `id ${++made}`,
    refuse: (file) => (file.size === 0 ? 'empty' : null),
    upload: (_file, _id, signal, onProgress) => {
      onProgress(0.5);
      return new Promise((resolve, reject) => ends.push({ resolve, reject, signal }));
    },
  });
  const states = () => attachments.list().map((one) => `${one.name} ${one.state} ${one.progress}`);
  return { attachments, ends, states };
}
const settle = async () => {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
};

it('uploads at once and hands out what is ready', async () => {
  const { attachments, ends, states } = aDesk();
  attachments.add([aFile('a.png'), aFile('b.png')]);
  expect(states()).toEqual(['a.png uploading 0.5', 'b.png uploading 0.5']);
  ends[0]?.resolve(aStored('1'));
  await settle();
  expect(states()[0]).toBe('a.png ready 1');
  ends[1]?.resolve(aStored('2'));
  await settle();
  expect(attachments.take().map((file) => file.fileId)).toEqual(['1', '2']);
  expect(attachments.list()).toEqual([]);
});

it('says why a file was not kept, and tries again', async () => {
  const { attachments, ends } = aDesk();
  attachments.add([aFile('a.png')]);
  ends[0]?.reject(new Error('no room'));
  await settle();
  expect(attachments.list()).toMatchObject([{ state: 'failed', problem: 'no room' }]);
  attachments.retry('id 1');
  ends[1]?.resolve(aStored('1'));
  await settle();
  expect(attachments.list()).toMatchObject([{ state: 'ready', problem: null }]);
});

it('does not send what would be refused anyway', () => {
  const { attachments, ends } = aDesk();
  attachments.add([aFile('a.png', '')]);
  expect([attachments.list()[0]?.state, ends.length]).toEqual(['refused', 0]);
});

it('calls off what is taken off', async () => {
  const { attachments, ends } = aDesk();
  attachments.add([aFile('a.png')]);
  attachments.remove('id 1');
  expect(ends[0]?.signal.aborted).toBe(true);
  ends[0]?.reject(new Error('aborted'));
  await settle();
  expect(attachments.list()).toEqual([]);
});

it('takes back what is stored already', () => {
  const { attachments } = aDesk();
  attachments.addStored([aStored('1')]);
  expect(attachments.take()).toEqual([aStored('1')]);
});

it('puts a marked picture in the place of the one it was made from', async () => {
  const { attachments, ends, states } = aDesk();
  attachments.add([aFile('a.png')]);
  ends[0]?.resolve(aStored('1'));
  await settle();
  attachments.swap('id 1', aFile('a-marked.png'));
  expect(states()).toEqual(['a-marked.png uploading 0.5']);
  ends[1]?.resolve(aStored('2'));
  await settle();
  expect(attachments.take().map(({ fileId }) => fileId)).toEqual(['2']);
});
