import { noteLimits } from '@zhiyin/domain/channels';
import { expect, it } from 'vitest';
import type { SendKind } from '../outbox/outgoing.ts';
import { Attachments } from './attach/attachments.ts';
import { Composing } from './composing.ts';

const limits = { reply: noteLimits, note: noteLimits };
const noUploads = () =>
  new Attachments({
    makeId: () => 'id',
    refuse: () => null,
    upload: () => Promise.reject(new Error('none')),
  });

function aShelf(kept: Partial<Record<SendKind, string>> = {}) {
  const texts = new Map<SendKind, string>([
    ['reply', kept.reply ?? ''],
    ['note', kept.note ?? ''],
  ]);
  return {
    texts,
    read: (kind: SendKind) => texts.get(kind) ?? '',
    keep: (kind: SendKind, text: string) => void texts.set(kind, text),
  };
}

it.each([
  { kept: {}, kind: 'reply', why: 'nothing was being written' },
  { kept: { note: 'look here' }, kind: 'note', why: 'only a note was being written' },
  { kept: { reply: 'hello', note: 'look here' }, kind: 'reply', why: 'a reply was too' },
])('begins with a $kind when $why', ({ kept, kind }) => {
  expect(new Composing(aShelf(kept), limits, noUploads).written().kind).toBe(kind);
});

it('never moves words from the note to the reply', () => {
  const shelf = aShelf();
  const composing = new Composing(shelf, limits, noUploads);
  composing.setKind('note');
  composing.write('note', 'a difficult one');
  composing.setKind('reply');
  expect(composing.written()).toEqual({ kind: 'reply', reply: '', note: 'a difficult one' });
  expect(shelf.texts.get('reply')).toBe('');
});

it.each([
  { before: '', after: 'hello', why: 'the field is empty' },
  { before: 'there', after: 'hello\nthere', why: 'something was begun since' },
])('puts back what was not sent when $why', ({ before, after }) => {
  const shelf = aShelf({ reply: before });
  const composing = new Composing(shelf, limits, noUploads);
  composing.takeBack({ kind: 'reply', text: 'hello', files: [] });
  expect([composing.written().reply, shelf.texts.get('reply')]).toEqual([after, after]);
});

it('tells those who watch, until they stop', () => {
  const composing = new Composing(aShelf(), limits, noUploads);
  let calls = 0;
  const stop = composing.watch(() => {
    calls += 1;
  });
  composing.write('reply', 'a');
  stop();
  composing.write('reply', 'ab');
  expect(calls).toBe(1);
});

const putIn = { cannedReplyId: 'c', tone: 'warm', text: '亲，今天就发～ ' } as const;

it.each([
  { sent: '李雷，亲，今天就发～谢谢', isEdited: false, why: 'something was added' },
  { sent: '亲，明天发～', isEdited: true, why: 'it says something else' },
])('tells whether a canned reply was rewritten: $why', ({ sent, isEdited }) => {
  const composing = new Composing(aShelf(), limits, noUploads);
  composing.noteCanned(putIn);
  expect(composing.cannedIn(sent)).toBe(isEdited ? null : 'c');
  expect(composing.takeCanned(sent)).toEqual({
    ...{ cannedReplyId: 'c', cannedTone: 'warm' },
    isCannedEdited: isEdited,
  });
  expect(composing.takeCanned(sent)).toEqual({ cannedReplyId: null });
});

it('forgets a canned reply that was deleted again', () => {
  const composing = new Composing(aShelf(), limits, noUploads);
  composing.noteCanned(putIn);
  composing.write('reply', '');
  expect(composing.takeCanned('亲，今天就发～')).toEqual({ cannedReplyId: null });
});
