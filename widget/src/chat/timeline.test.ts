import { expect, it } from 'vitest';
import { ModelDesk } from '../../test/model-desk.ts';
import type { OutboxItem } from './outbox/outbox.ts';
import { mergeAfter, mergeEnd, noThread, type Thread } from './thread/thread.ts';
import { type Row, timeline } from './timeline.ts';

const timeZone = 'UTC';

function threadOf(desk: ModelDesk): Thread {
  return mergeEnd(noThread, desk.read({ limit: 50 }), 50).thread;
}

function waiting(clientMessageId: string, refusal: string | null = null): OutboxItem {
  const writtenAt = '2026-11-21T00:00:30.000Z';
  return { clientMessageId, text: clientMessageId, files: [], goesOn: null, writtenAt, refusal };
}

/** Rows as a reader of the test sees them at a glance. */
function glance(rows: readonly Row[]): string[] {
  return rows.map((row) => {
    if (row.kind === 'day') return `— ${row.at.slice(0, 10)}`;
    if (row.kind !== 'bubble') return row.kind;
    const side = row.isMine ? 'me' : 'shop';
    const marks = `${row.isFirst ? ' first' : ''}${row.isLast ? ' last' : ''}`;
    return `${side}: ${row.text}${marks}${row.delivery ? ` (${row.delivery})` : ''}`;
  });
}

it('puts both sides under their day, and groups what one side says in a row', () => {
  const desk = new ModelDesk();
  desk.send('a', 'hello');
  desk.send('b', 'is anybody there?');
  desk.write('yes');
  expect(glance(timeline({ thread: threadOf(desk), outbox: [], isStuck: false, timeZone }))).toEqual([
    '— 2026-11-21',
    'me: hello first (sent)',
    'me: is anybody there? last (sent)',
    'shop: yes first last',
  ]);
});

it('shows what is on its way below what is stored, and only the oldest as stuck', () => {
  const desk = new ModelDesk();
  desk.send('a', 'hello');
  const outbox = [waiting('b'), waiting('c'), waiting('d', 'too long')];
  const rows = timeline({ thread: threadOf(desk), outbox, isStuck: true, timeZone });
  expect(glance(rows).slice(2)).toEqual([
    'me: b first last (stuck)',
    'me: c first last (sending)',
    'me: d first last (refused)',
  ]);
});

it('shows a message once when it is stored and its answer was lost', () => {
  const desk = new ModelDesk();
  desk.send('a', 'hello');
  const rows = timeline({ thread: threadOf(desk), outbox: [waiting('a')], isStuck: true, timeZone });
  expect(glance(rows)).toEqual(['— 2026-11-21', 'me: hello first last (sent)']);
});

it('keeps a conversation that ended above the one that follows', () => {
  const desk = new ModelDesk();
  desk.send('a', 'hello');
  const before = threadOf(desk);
  desk.close();
  desk.send('b', 'one more thing');
  const between = mergeAfter(before, desk.read({ after: 1, limit: 50 }), 1, 50).thread;
  const { thread } = mergeAfter(between, desk.read({ after: 0, limit: 50 }), 0, 50);
  expect(glance(timeline({ thread, outbox: [waiting('c')], isStuck: false, timeZone }))).toEqual([
    '— 2026-11-21',
    'me: hello first last (sent)',
    'new-chat',
    'me: one more thing first last (sent)',
    'me: c first last (sending)',
  ]);
});

it('says of each message whether the shop has read it', () => {
  const desk = new ModelDesk();
  desk.send('a', 'hello');
  desk.readByDesk();
  desk.send('b', 'are you there?');
  const rows = timeline({ thread: threadOf(desk), outbox: [], isStuck: false, timeZone });
  expect(glance(rows).slice(1)).toEqual([
    'me: hello first last (read)',
    'me: are you there? first last (sent)',
  ]);
});

it('shows nothing of nothing', () => {
  expect(timeline({ thread: noThread, outbox: [], isStuck: false })).toEqual([]);
});
