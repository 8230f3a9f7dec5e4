import { expect, it } from 'vitest';
import { Calendar, weekOf } from '../../../kit/calendar/calendar.ts';
import { findPromises } from './find-promises.ts';

const nineToSix = [{ from: '09:00', to: '18:00' }];
const calendar = Calendar.parse({
  timeZone: 'Asia/Shanghai',
  week: weekOf({ mon: nineToSix, tue: nineToSix, wed: nineToSix, thu: nineToSix, fri: nineToSix }),
  holidays: 'cn',
});
/** A Tuesday, 14:30 in the shop. */
const now = new Date('2026-11-17T06:30:00Z');

/** A promise as `what until when`, in UTC. */
const told = (text: string) =>
  findPromises(text, { now, calendar }).map(
    ({ kind, dueAt }) => `${kind} ${dueAt?.toISOString().slice(5, 16) ?? '?'}`,
  );

it.each([
  { text: '给我5分钟', found: 'reply 11-17T06:35', why: 'time that is asked for is time until an answer' },
  { text: '亲，请给我半小时', found: 'reply 11-17T07:00', why: 'asked politely' },
  { text: '您等我10分钟哈', found: 'reply 11-17T06:40', why: 'as one says it' },
  { text: '您拍的这款48小时内发货哦', found: 'ship 11-19T06:30', why: 'the one that this customer bought' },
  {
    text: 'Your parcel should arrive within 5–7 days.',
    found: 'other 11-24T10:00',
    why: 'what should be is what they count on',
  },
  { text: 'It should ship by Friday', found: 'ship 11-20T10:00', why: 'the same' },
  { text: 'We guarantee delivery by Friday', found: 'other 11-20T10:00', why: 'guaranteed' },
  { text: 'Guarantee shipping within 24 hours!', found: 'ship 11-18T06:30', why: 'by nobody in particular' },
  { text: 'Give me 5 minutes', found: 'reply 11-17T06:35', why: 'time that is asked for' },
  {
    text: 'Please give us about half an hour, thanks',
    found: 'reply 11-17T07:00',
    why: 'time that is asked for',
  },
])('$text is a promise: $why', ({ text, found }) => expect(told(text)).toEqual([found]));

it.each([
  { text: '这款48小时内发货的哦', why: 'true of the goods, whoever buys them' },
  { text: '现货都是24小时内发货的', why: 'true of the goods' },
  { text: '请您在5分钟内给我回复', why: 'asked of the customer' },
  { text: "We can't guarantee delivery by Friday", why: 'refused' },
  { text: 'The courier should arrive within 2 hours', why: 'somebody else does' },
  { text: 'You should arrive by noon', why: 'asked of the customer' },
  { text: 'The parcel should have arrived by Monday', why: 'over' },
])('$text is no promise: $why', ({ text }) => expect(told(text)).toEqual([]));
