import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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

/** A promise as `what until when`, by the shop's clocks. */
function told(text: string, at = { now, calendar }): string[] {
  return findPromises(text, at).map(({ kind, dueAt }) => {
    if (dueAt === null) return `${kind} ?`;
    const local = new Intl.DateTimeFormat('sv-SE', {
      timeZone: at.calendar.timeZone,
      dateStyle: 'short',
      timeStyle: 'short',
    });
    return `${kind} ${local.format(dueAt).slice(5)}`;
  });
}

describe('what Chinese promises', () => {
  it.each([
    { text: '48小时内发货', found: ['ship 11-19 14:30'], why: 'hours run by the clock' },
    {
      text: '亲，您的订单我们会在48小时之内为您发货哦',
      found: ['ship 11-19 14:30'],
      why: 'as agents say it',
    },
    { text: '您的包裹四十八小时内寄出', found: ['ship 11-19 14:30'], why: 'written in characters' },
    { text: '４８小时内发货', found: ['ship 11-19 14:30'], why: 'wide digits' },
    { text: '24-48小时内安排发货', found: ['ship 11-19 14:30'], why: 'the later of two' },
    { text: '二十四到四十八小时内发货', found: ['ship 11-19 14:30'], why: 'the later of two, in characters' },
    { text: '明天中午前给您回电', found: ['call-back 11-18 12:00'], why: 'before noon is twelve' },
    { text: '明天中午12点之前给您回电话', found: ['call-back 11-18 12:00'], why: 'noon named twice' },
    { text: '明天下午3点给您打电话', found: ['call-back 11-18 15:00'], why: 'three in the afternoon' },
    { text: '明天下午三点半给您回电', found: ['call-back 11-18 15:30'], why: 'half past' },
    { text: '今晚8点前回复您', found: ['reply 11-17 20:00'], why: 'eight in the evening' },
    { text: '今天下班前给您答复', found: ['reply 11-17 18:00'], why: 'the shop closes at six' },
    { text: '今天给您答复', found: ['reply 11-17 18:00'], why: 'a day ends when the shop closes' },
    { text: '周六给您答复', found: ['reply 11-21 23:59'], why: 'a day the shop is closed ends at midnight' },
    { text: '后天上午发货', found: ['ship 11-19 12:00'], why: 'the morning ends at noon' },
    { text: '大后天发货', found: ['ship 11-20 18:00'], why: 'in three days' },
    { text: '周五前给您退款', found: ['refund 11-20 18:00'], why: 'this Friday' },
    { text: '下周一给您补发', found: ['ship 11-23 18:00'], why: 'next Monday' },
    { text: '下周三之前给您补发', found: ['ship 11-25 18:00'], why: 'Wednesday of the next week' },
    { text: '本周内给您处理好', found: ['other 11-20 18:00'], why: 'the last working day of the week' },
    { text: '月底前给您退差价', found: ['refund 11-30 18:00'], why: 'the last of November' },
    { text: '11月25日前发货', found: ['ship 11-25 18:00'], why: 'a date' },
    { text: '25号前发货', found: ['ship 11-25 18:00'], why: 'a day of this month' },
    {
      text: '3号前给您退款',
      found: ['refund 12-03 18:00'],
      why: 'a day that is over this month is the next one’s',
    },
    { text: '退款会在3个工作日内到账', found: ['refund 11-20 18:00'], why: 'working days of the shop' },
    { text: '1-3个工作日给您退款', found: ['refund 11-20 18:00'], why: 'the later, and no word for within' },
    { text: '三到五天内给您退款', found: ['refund 11-22 23:59'], why: 'plain days count weekends' },
    { text: '半小时内给您回电', found: ['call-back 11-17 15:00'], why: 'half an hour' },
    { text: '一个半小时内回复您', found: ['reply 11-17 16:00'], why: 'one and a half' },
    { text: '10分钟后给您打电话', found: ['call-back 11-17 14:40'], why: 'minutes' },
    { text: '一周内给您换货', found: ['other 11-24 18:00'], why: 'seven days' },
    { text: '最迟明天18:00给您回复', found: ['reply 11-18 18:00'], why: 'by the digital clock' },
    { text: '不晚于明天12点给您回电', found: ['call-back 11-18 12:00'], why: 'no later than is no refusal' },
    { text: '不超过48小时发货', found: ['ship 11-19 14:30'], why: 'at most is no refusal' },
    { text: '5点前给您答复', found: ['reply 11-17 17:00'], why: 'five that is still ahead' },
    { text: '9点前给您答复', found: ['reply 11-17 21:00'], why: 'nine in the morning is over' },
    {
      text: '我跟仓库核实后，最晚明天中午前，给您回电',
      found: ['call-back 11-18 12:00'],
      why: 'the time stands before',
    },
    { text: '我给您回电，明天中午前一定打', found: ['call-back 11-18 12:00'], why: 'the time stands behind' },
    {
      text: '不好意思让您久等了，明天给您退款',
      found: ['refund 11-18 18:00'],
      why: 'an apology is no refusal',
    },
    { text: '您不用担心，明天给您退款', found: ['refund 11-18 18:00'], why: 'comfort is no refusal' },
    {
      text: '请您放心，我们48小时内发货',
      found: ['ship 11-19 14:30'],
      why: 'asked to be calm, not to do it',
    },
    { text: '麻烦您稍等，我10分钟内给您答复', found: ['reply 11-17 14:40'], why: 'asked to wait' },
    {
      text: '如有任何问题随时联系我们，订单48小时内发货',
      found: ['ship 11-19 14:30'],
      why: 'politeness is no condition',
    },
    {
      text: '明天发货，周五前退差价',
      found: ['ship 11-18 18:00', 'refund 11-20 18:00'],
      why: 'two promises',
    },
    { text: '明天给您开发票', found: ['other 11-18 18:00'], why: 'something else' },
    { text: '明天把发票发给您', found: ['other 11-18 18:00'], why: 'an invoice is not shipped' },
    { text: '技术同事明天上门处理', found: ['other 11-18 18:00'], why: 'our people' },
    { text: '尽快给您发货', found: ['ship ?'], why: 'no moment: the agent sets it' },
    { text: '我马上给您回电', found: ['call-back ?'], why: 'at once is no moment' },
    { text: '稍后回复您', found: ['reply ?'], why: 'later is no moment' },
    { text: '第一时间给您处理', found: ['other ?'], why: 'nor is this' },
    { text: '尽快给您发货，最迟明天', found: ['ship ?'], why: 'what its own clause says comes first' },
    { text: '尽快在明天中午前回复您', found: ['reply 11-18 12:00'], why: 'the moment of two' },
    { text: '10月1日前发货', found: [], why: 'a date that is over' },
    {
      text: '退款预计1-3个工作日原路退回您的账户',
      found: ['refund 11-20 18:00'],
      why: 'the way it came',
    },
    { text: '今天18:00前给您退', found: ['refund 11-17 18:00'], why: 'short for a refund' },
    { text: '明早给您电话', found: ['call-back 11-18 10:00'], why: 'short for a call' },
    { text: '后天之前把发票开好发您邮箱', found: ['other 11-19 18:00'], why: 'by mail' },
  ])('$text: $why', ({ text, found }) => expect(told(text)).toEqual(found));
});

describe('what English promises', () => {
  it.each([
    { text: 'I will call you tomorrow before noon', found: ['call-back 11-18 12:00'], why: 'before noon' },
    { text: "we'll ship within 48 hours", found: ['ship 11-19 14:30'], why: 'hours run by the clock' },
    { text: 'We’ll ship it within forty-eight hours.', found: ['ship 11-19 14:30'], why: 'in words' },
    {
      text: 'Your order will be shipped in 24 to 48 hours',
      found: ['ship 11-19 14:30'],
      why: 'passive, a range',
    },
    { text: 'Your parcel ships tomorrow.', found: ['ship 11-18 18:00'], why: 'the present means the future' },
    { text: 'I am going to call you back at 3pm', found: ['call-back 11-17 15:00'], why: 'today' },
    {
      text: "I'll call you back at 3:30 pm tomorrow",
      found: ['call-back 11-18 15:30'],
      why: 'the time first',
    },
    { text: "I'll call you tomorrow at 10 am", found: ['call-back 11-18 10:00'], why: 'the day first' },
    {
      text: 'I will give you a call this afternoon',
      found: ['call-back 11-17 18:00'],
      why: 'the afternoon ends at six',
    },
    {
      text: "I'm calling you back tonight",
      found: ['call-back 11-17 22:00'],
      why: 'the evening ends at ten',
    },
    { text: "We're shipping it on Friday", found: ['ship 11-20 18:00'], why: 'this Friday' },
    { text: 'We will refund you by next Friday', found: ['refund 11-27 18:00'], why: 'the next week’s' },
    {
      text: 'You will receive your refund within 3 business days',
      found: ['refund 11-20 18:00'],
      why: 'working days',
    },
    { text: 'The refund will be processed by November 25th', found: ['refund 11-25 18:00'], why: 'a date' },
    { text: 'We will refund you by 25 Nov', found: ['refund 11-25 18:00'], why: 'the day first' },
    {
      text: 'I will get back to you by the end of the day',
      found: ['reply 11-17 18:00'],
      why: 'when the shop closes',
    },
    { text: 'I will get back to you by EOD', found: ['reply 11-17 18:00'], why: 'the same, short' },
    { text: "I'll let you know within the hour", found: ['reply 11-17 15:30'], why: 'one hour' },
    { text: 'I will follow up in half an hour', found: ['reply 11-17 15:00'], why: 'half an hour' },
    {
      text: 'We shall reply no later than tomorrow noon',
      found: ['reply 11-18 12:00'],
      why: 'no later than is no refusal',
    },
    {
      text: 'You will hear from us by the end of the week',
      found: ['reply 11-20 18:00'],
      why: 'the last working day',
    },
    { text: 'Let me call you back in 10 minutes', found: ['call-back 11-17 14:40'], why: 'let me' },
    {
      text: 'We will definitely get your parcel dispatched by tomorrow',
      found: ['ship 11-18 18:00'],
      why: 'words between',
    },
    {
      text: "Don't worry, I will refund it today",
      found: ['refund 11-17 18:00'],
      why: 'comfort is no refusal',
    },
    {
      text: "I'll send you the invoice tomorrow",
      found: ['other 11-18 18:00'],
      why: 'an invoice is not shipped',
    },
    { text: "We'll fix this by Monday", found: ['other 11-23 18:00'], why: 'something else' },
    {
      text: "I'll call you back, by tomorrow noon at the latest",
      found: ['call-back 11-18 12:00'],
      why: 'the time behind',
    },
    {
      text: 'If you have any questions let us know. We will ship tomorrow',
      found: ['ship 11-18 18:00'],
      why: 'politeness',
    },
    {
      text: "I'll get this sorted by end of day tomorrow",
      found: ['other 11-18 18:00'],
      why: 'the end of a day that is named',
    },
    { text: 'We will reply by EOD Friday', found: ['reply 11-20 18:00'], why: 'the same, short' },
    { text: "I'll call you at 5.", found: ['call-back 11-17 17:00'], why: 'an hour alone' },
    { text: 'Expect a call from me at 4pm.', found: ['call-back 11-17 16:00'], why: 'what to expect' },
    { text: 'You can expect your refund by Dec 1', found: ['refund 12-01 18:00'], why: 'what to expect' },
    { text: "You'll get a replacement by Friday", found: ['ship 11-20 18:00'], why: 'what comes' },
    { text: "I'll be back in 10 minutes", found: ['reply 11-17 14:40'], why: 'to go on talking' },
    { text: 'I will reply as soon as possible', found: ['reply ?'], why: 'no moment' },
    { text: "We'll ship ASAP", found: ['ship ?'], why: 'nor here' },
    { text: "I'll call you shortly", found: ['call-back ?'], why: 'nor here' },
  ])('$text: $why', ({ text, found }) => expect(told(text)).toEqual(found));
});

describe('what is no promise', () => {
  it.each([
    { text: '48小时内不能发货', why: 'refused' },
    { text: '明天没办法给您回电', why: 'refused' },
    { text: '我们无法在48小时内发货', why: 'refused' },
    { text: '今天还不会发货', why: 'refused' },
    { text: '明天给您回电可以吗？', why: 'asked' },
    { text: '您希望明天发货吗', why: 'asked without a sign' },
    { text: '明天中午前给您回电好不好', why: 'asked' },
    { text: '如果明天还没收到，我给您退款', why: 'a condition' },
    { text: '明天有货的话给您发货', why: 'a condition behind' },
    { text: '收到退货后3天内退款', why: 'nobody knows when that is' },
    { text: '付款后48小时内发货', why: 'a rule of the shop' },
    { text: '只要您确认，明天就发货', why: 'a condition' },
    { text: '昨天已经给您发货了', why: 'over' },
    { text: '24小时内已发货', why: 'over' },
    { text: '我刚才给您打过电话，10分钟内没人接', why: 'over' },
    { text: '您说48小时内发货', why: 'what the customer said' },
    { text: '您之前提到明天要退款', why: 'what the customer said' },
    { text: '“48小时内发货”是活动页写的', why: 'quoted' },
    { text: '> 48小时内发货', why: 'the answered mail' },
    { text: '请您在48小时内回复我们', why: 'asked of the customer' },
    { text: '麻烦您明天中午前回电给我', why: 'asked of the customer' },
    { text: '您可以明天打电话给我们', why: 'up to the customer' },
    { text: '快递员明天会给您打电话', why: 'somebody else does' },
    { text: '银行会在3个工作日内退款', why: 'somebody else does' },
    { text: '我们一般48小时内发货', why: 'what is usual' },
    { text: '明天可能会发货', why: 'not sure' },
    { text: '我们会给您发货', why: 'no time at all' },
    { text: '我们周一到周五发货', why: 'when the shop works' },
    { text: '每周三发货', why: 'what is usual' },
    { text: '保质期18个月，请放心', why: 'nothing to do' },
    { text: '好的，谢谢您', why: 'nothing' },
    { text: '', why: 'nothing' },
    { text: "We won't ship within 48 hours", why: 'refused' },
    { text: 'I will not call you tomorrow', why: 'refused' },
    { text: 'We will never refund this by Friday', why: 'refused' },
    { text: 'Shall I call you tomorrow?', why: 'asked' },
    { text: 'Will you ship it tomorrow?', why: 'asked' },
    { text: 'I will call you tomorrow if the parcel is still missing', why: 'a condition' },
    { text: 'Once we receive it, we will refund you within 3 days', why: 'nobody knows when that is' },
    { text: 'I called you yesterday and will be happy to help', why: 'over' },
    { text: 'Your order shipped within 24 hours', why: 'over' },
    { text: 'You said you will call me tomorrow', why: 'what the customer said' },
    { text: 'The page says "we will ship within 48 hours"', why: 'quoted' },
    { text: '> I will call you tomorrow', why: 'the answered mail' },
    { text: 'You will call us tomorrow', why: 'the customer does' },
    { text: 'The courier will call you tomorrow', why: 'somebody else does' },
    { text: "I can't promise it will ship tomorrow", why: 'disclaimed' },
    { text: 'We cannot guarantee that you will get a refund by Friday', why: 'disclaimed' },
    { text: 'The bank will refund you within 3 days', why: 'somebody else does' },
    { text: 'We might ship tomorrow', why: 'not sure' },
    { text: 'We usually ship within 48 hours', why: 'what is usual' },
    { text: 'Please reply within 48 hours', why: 'asked of the customer' },
    { text: 'We will ship it', why: 'no time at all' },
    { text: 'The tea keeps for 18 months', why: 'nothing to do' },
  ])('$text: $why', ({ text }) => expect(told(text)).toEqual([]));
});

describe('in whose days', () => {
  const swap = new Date('2026-09-22T02:00:00Z');
  it('counts working days by the calendar, with its holidays and swap days', () => {
    expect(told('7个工作日内退款', { now: swap, calendar })).toEqual(['refund 10-09 18:00']);
  });

  const newYork = { ...calendar, timeZone: 'America/New_York' };
  it.each([
    {
      zone: calendar,
      at: '2026-11-17T16:30:00Z',
      due: '2026-11-19T10:00:00.000Z',
      why: 'it is Wednesday there',
    },
    {
      zone: newYork,
      at: '2026-11-17T16:30:00Z',
      due: '2026-11-18T23:00:00.000Z',
      why: 'it is Tuesday there',
    },
    {
      zone: newYork,
      at: '2026-03-08T03:00:00Z',
      due: '2026-03-09T03:59:00.000Z',
      why: 'the day has 23 hours',
    },
  ])('says tomorrow by the shop’s clocks: $why', ({ zone, at, due }) => {
    const [found] = findPromises('明天给您回电', { now: new Date(at), calendar: zone });
    expect(found?.dueAt?.toISOString()).toBe(due);
  });

  it('says no working day where there is none', () => {
    const closed = { ...calendar, week: weekOf({}), holidays: 'none' as const };
    expect(told('3个工作日内退款', { now, calendar: closed })).toEqual([]);
    expect(told('明天退款', { now, calendar: closed })).toEqual(['refund 11-18 23:59']);
  });
});

it('says where a promise stands', () => {
  const text = '亲，您好。明天中午前给您回电，谢谢';
  const [found] = findPromises(text, { now, calendar });
  expect(text.slice(found?.from, found?.to)).toBe('明天中午前给您回电');
});

it('looks for a handful and says the same one once', () => {
  const many = [...'一二三四五六七八九'].map((count) => `${count}天内给您退款。`).join('');
  expect(told(many)).toHaveLength(5);
  expect(told('48小时内发货。我们48小时内发货。')).toEqual(['ship 11-19 14:30']);
});

const piece = fc.constantFrom(
  ...[
    '48小时内',
    '明天',
    '给您',
    '发货',
    '回电',
    '，',
    '。',
    '？',
    '如果',
    '不',
    '99999',
    '个工作日',
    '月',
    '日',
    '“',
    '>',
  ],
  ...[
    'I will ',
    'call you ',
    'tomorrow ',
    'within ',
    '3 days ',
    'by ',
    "n't ",
    '\n',
    '.',
    ':',
    '十',
    '半',
    '前',
    '13月45日',
  ],
);

it('never throws, finds what stands in the text, and nothing that is over', () => {
  const written = fc.oneof(
    fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );
  fc.assert(
    fc.property(written, (text) => {
      for (const { from, to, dueAt } of findPromises(text, { now, calendar })) {
        expect(from >= 0 && from < to && to <= text.length).toBe(true);
        if (dueAt !== null) expect(dueAt.getTime()).toBeGreaterThan(now.getTime());
      }
    }),
    { numRuns: 300, seed: 20_261_122 },
  );
});
