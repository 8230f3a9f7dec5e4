import { describe, expect, it } from 'vitest';
import {
  asked,
  closed,
  entered,
  givenBack,
  type Row,
  readRow,
  reopened,
  replied,
  robot,
  running,
  snoozed,
  taken,
  woke,
  wrote,
} from './told-past.ts';

const rows: Record<string, Row[]> = {
  'next response': [
    { why: 'only the first was asked', metric: 'next-response', events: [...asked, replied(5)], clocks: [] },
    {
      why: 'the customer writes again',
      metric: 'next-response',
      events: [...asked, replied(5), wrote(10), wrote(20)],
      now: 30,
      clocks: running(70),
    },
    {
      why: 'the latest message counts',
      metric: 'next-response',
      semantics: { replyStartsAt: 'latest' },
      events: [...asked, replied(5), wrote(10), wrote(20)],
      now: 30,
      clocks: running(80),
    },
    {
      why: 'the latest message comes too late to count',
      metric: 'next-response',
      semantics: { replyStartsAt: 'latest' },
      events: [...asked, replied(5), wrote(10), wrote(71)],
      now: 72,
      clocks: [{ phase: 'running', due: 70, late: true }],
    },
    {
      why: 'each wait has a clock',
      metric: 'next-response',
      events: [...asked, replied(5), wrote(10), replied(20), wrote(30), replied(95)],
      clocks: [
        { phase: 'ended', due: 70, late: false },
        { phase: 'ended', due: 90, late: true },
      ],
    },
  ],
  'a response inside a chat': [
    {
      why: 'each wait counts, the first, too',
      metric: 'chat-response',
      events: [...asked, replied(5), wrote(10)],
      now: 11,
      clocks: [
        { phase: 'ended', due: 60 },
        { phase: 'running', due: 70 },
      ],
    },
    {
      why: 'it never stands still',
      metric: 'chat-response',
      semantics: { pausesApplyTo: 'all' },
      events: [...asked, snoozed(10)],
      now: 20,
      clocks: running(60),
    },
    {
      why: 'answers of robots count one by one',
      metric: 'chat-response',
      semantics: { automaticReplies: 'count' },
      events: [...asked, robot(1), wrote(2), robot(4), wrote(8), replied(9)],
      clocks: [
        { phase: 'ended', due: 60, elapsed: 1 },
        { phase: 'ended', due: 62, elapsed: 2 },
        { phase: 'ended', due: 68, elapsed: 1 },
      ],
    },
  ],
  resolution: [
    {
      why: 'it stands still while the customer has the word',
      metric: 'resolution',
      events: [...asked, replied(10)],
      now: 50,
      clocks: [{ phase: 'paused', due: null, elapsed: 10 }],
    },
    {
      why: 'the customer answered after 40 minutes',
      metric: 'resolution',
      events: [...asked, replied(10), wrote(50)],
      now: 55,
      clocks: [{ phase: 'running', due: 100, elapsed: 15 }],
    },
    {
      why: 'nothing pauses',
      metric: 'resolution',
      more: { pausesIn: [] },
      events: [...asked, replied(10)],
      now: 50,
      clocks: running(60),
    },
    {
      why: 'it was opened again and goes on',
      metric: 'resolution',
      more: { pausesIn: [] },
      events: [...asked, closed(20), reopened(90)],
      now: 95,
      clocks: [{ phase: 'running', due: 130, elapsed: 25 }],
    },
    {
      why: 'it was opened again as a new one',
      metric: 'resolution',
      more: { pausesIn: [] },
      semantics: { onReopen: 'restart' },
      events: [...asked, closed(20), reopened(90)],
      now: 95,
      clocks: [
        { phase: 'ended', due: 60, elapsed: 20 },
        { phase: 'running', due: 150, elapsed: 5 },
      ],
    },
    {
      why: 'it was opened again and the first close counts',
      metric: 'resolution',
      more: { pausesIn: [] },
      semantics: { onReopen: 'keep' },
      events: [...asked, closed(20), reopened(90)],
      now: 95,
      clocks: [{ phase: 'ended', due: 60, elapsed: 20 }],
    },
  ],
  'time in a state': [
    { why: 'it is in the queue', metric: 'queued', events: asked, now: 5, clocks: running(60) },
    {
      why: 'it was taken and given back',
      metric: 'queued',
      events: [...asked, taken(10), givenBack(20)],
      now: 25,
      clocks: [
        { phase: 'ended', due: 60, elapsed: 10 },
        { phase: 'running', due: 80, elapsed: 5 },
      ],
    },
    {
      why: 'it sleeps',
      metric: 'asleep',
      events: [...asked, replied(1), snoozed(2)],
      now: 3,
      clocks: running(62),
    },
    {
      why: 'the customer has the word',
      metric: 'with-customer',
      events: [...asked, replied(1)],
      now: 3,
      clocks: running(61),
    },
    {
      why: 'somebody owes an answer',
      metric: 'in-hand',
      events: [...asked, taken(4)],
      now: 5,
      clocks: running(64),
    },
  ],
  'time in a state of the flow': [
    {
      why: 'each stay counts on its own',
      metric: 'state:solve',
      events: [
        ...asked,
        entered(0, 'receive'),
        entered(5, 'solve'),
        entered(9, 'record'),
        entered(20, 'solve'),
      ],
      now: 30,
      clocks: [
        { phase: 'ended', due: 65, late: false, elapsed: 4 },
        { phase: 'running', due: 80, late: false, elapsed: 10 },
      ],
    },
    {
      why: 'it was never there',
      metric: 'state:solve',
      events: [...asked, entered(0, 'receive')],
      clocks: [],
    },
    {
      why: 'it is told of the same state again',
      metric: 'state:solve',
      events: [...asked, entered(5, 'solve'), entered(7, 'solve')],
      now: 30,
      clocks: running(65),
    },
    {
      why: 'it went through in no time',
      metric: 'state:solve',
      events: [...asked, entered(5, 'solve'), entered(5, 'record')],
      clocks: [],
    },
    {
      why: 'it left and came back in the same moment',
      metric: 'state:solve',
      events: [...asked, entered(5, 'solve'), entered(9, 'record'), entered(9, 'solve')],
      now: 30,
      clocks: running(65),
    },
    {
      why: 'it is told a moment after what came later',
      metric: 'state:solve',
      events: [...asked, replied(6), entered(5, 'solve'), entered(9, 'record')],
      clocks: [{ phase: 'ended', due: 65, late: false, elapsed: 4 }],
    },
    {
      why: 'its state never stands still',
      metric: 'state:solve',
      semantics: { pausesApplyTo: 'all' },
      more: { pausesIn: ['asleep', 'state:solve'] },
      events: [...asked, entered(5, 'solve'), snoozed(6)],
      now: 30,
      clocks: running(65),
    },
    {
      why: 'others stand still while it is there, once where two pauses overlap',
      metric: 'resolution',
      more: { pausesIn: ['asleep', 'state:solve'] },
      events: [...asked, entered(5, 'solve'), snoozed(8), entered(20, 'record'), woke(25)],
      now: 30,
      clocks: running(80),
    },
  ],
};

describe.each(Object.entries(rows))('%s', (_, table) => {
  it.each(table)('is right when $why', (row) => {
    const found = readRow(row);
    expect(found).toHaveLength(row.clocks.length);
    expect(found).toMatchObject(row.clocks);
  });
});
