import { describe, expect, it } from 'vitest';
import {
  asked,
  at,
  closed,
  passedOn,
  type Row,
  raised,
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
  'first response': [
    {
      why: 'nobody answered yet',
      events: asked,
      now: 10,
      clocks: [{ phase: 'running', due: 60, late: false, elapsed: 10 }],
    },
    {
      why: 'somebody answered',
      events: [...asked, replied(30)],
      clocks: [{ phase: 'ended', due: 60, late: false, elapsed: 30 }],
    },
    {
      why: 'the answer came exactly at the deadline',
      events: [...asked, replied(60)],
      clocks: [{ phase: 'ended', due: 60, late: false }],
    },
    {
      why: 'the answer came a minute late',
      events: [...asked, replied(61)],
      clocks: [{ phase: 'ended', due: 60, late: true }],
    },
    {
      why: 'it was answered again later',
      events: [...asked, replied(30), wrote(90), replied(99)],
      clocks: [{ phase: 'ended', due: 60, elapsed: 30 }],
    },
    {
      why: 'the customer wrote again, and the oldest counts',
      events: [...asked, wrote(40)],
      now: 50,
      clocks: running(60),
    },
    {
      why: 'the first response always counts from the opening',
      semantics: { replyStartsAt: 'latest' },
      events: [...asked, wrote(40)],
      now: 50,
      clocks: running(60),
    },
    {
      why: 'a robot answered, which is no answer',
      events: [...asked, robot(1)],
      now: 10,
      clocks: running(60),
    },
    {
      why: 'a robot answered, and the policy counts that',
      semantics: { automaticReplies: 'count' },
      events: [...asked, robot(1)],
      now: 10,
      clocks: [{ phase: 'ended', due: 60, elapsed: 1 }],
    },
    {
      why: 'a person answered after the robot',
      events: [...asked, robot(1), wrote(2), replied(50)],
      clocks: [{ phase: 'ended', due: 60, elapsed: 50 }],
    },
    {
      why: 'it was closed without an answer in time',
      events: [...asked, closed(10)],
      clocks: [{ phase: 'void', due: 60, late: false }],
    },
    {
      why: 'it was closed without an answer, too late',
      events: [...asked, closed(70)],
      clocks: [{ phase: 'ended', due: 60, late: true }],
    },
    {
      why: 'closing counts as the answer',
      semantics: { unansweredAtClose: 'answered' },
      events: [...asked, closed(10)],
      clocks: [{ phase: 'ended', due: 60, elapsed: 10 }],
    },
    {
      why: 'it was closed unanswered and opened again',
      events: [...asked, closed(10), reopened(100)],
      now: 110,
      clocks: [{ phase: 'running', due: 150, late: false, elapsed: 20 }],
    },
    {
      why: 'it sleeps, which stops no answer',
      events: [...asked, snoozed(10)],
      now: 20,
      clocks: running(60),
    },
    {
      why: 'it sleeps, and pauses apply to all',
      semantics: { pausesApplyTo: 'all' },
      events: [...asked, snoozed(10)],
      now: 20,
      clocks: [{ phase: 'paused', due: null, elapsed: 10 }],
    },
    {
      why: 'it slept from 10 to 15',
      semantics: { pausesApplyTo: 'all' },
      events: [...asked, snoozed(10), woke(15)],
      now: 20,
      clocks: running(65),
    },
    {
      why: 'it was handed over, and the customer waits on',
      events: [...asked, taken(1), passedOn(40)],
      now: 50,
      clocks: running(60),
    },
    {
      why: 'it was handed over, and the next has the whole time',
      semantics: { onTransfer: 'restart' },
      events: [...asked, taken(1), passedOn(40)],
      now: 50,
      clocks: running(100),
    },
    {
      why: 'it was handed over too late to be saved',
      semantics: { onTransfer: 'restart' },
      events: [...asked, taken(1), passedOn(61)],
      now: 62,
      clocks: [{ phase: 'running', due: 60, late: true }],
    },
    {
      why: 'assigning for the first time starts nothing',
      semantics: { onTransfer: 'restart' },
      events: [...asked, taken(40)],
      now: 50,
      clocks: running(60),
    },
  ],
  'a priority that is raised': [
    {
      why: 'the new target counts from the start',
      events: [...asked, raised(10)],
      now: 11,
      clocks: running(20),
    },
    {
      why: 'the new target is used up already',
      events: [...asked, raised(30)],
      now: 30,
      clocks: [{ phase: 'running', due: 20, late: true }],
    },
    {
      why: 'the new target counts from the change',
      semantics: { onPriorityChange: 'from-now' },
      events: [...asked, raised(30)],
      now: 31,
      clocks: running(50),
    },
    {
      why: 'the target stays as it began',
      semantics: { onPriorityChange: 'fixed' },
      events: [...asked, raised(30)],
      now: 31,
      clocks: running(60),
    },
    {
      why: 'it was late before: nothing mends that',
      semantics: { onPriorityChange: 'from-now' },
      events: [...asked, raised(61)],
      now: 62,
      clocks: [{ phase: 'running', due: 60, late: true }],
    },
    {
      why: 'it was answered before',
      events: [...asked, replied(30), raised(40)],
      now: 50,
      clocks: [{ phase: 'ended', due: 60, late: false }],
    },
    {
      why: 'it was lowered to one that promises nothing',
      events: [...asked, { kind: 'priority-changed', at: at(5), from: 'normal', to: 'low' }],
      now: 6,
      clocks: [],
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
