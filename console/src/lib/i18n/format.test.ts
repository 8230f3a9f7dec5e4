import { durationText } from '@zhiyin/domain/kit';
import { describe, expect, it } from 'vitest';
import { clockText } from './duration.ts';
import { makeFormat } from './format.ts';
import { relativeText } from './relative.ts';

const zh = makeFormat('zh', 'Asia/Shanghai');
const en = makeFormat('en', 'Europe/Berlin');
const now = new Date('2026-11-21T06:00:00.000Z');

describe('moments in a list', () => {
  it.each([
    { why: 'today needs no day', moment: '2026-11-21T05:05:00.000Z', zh: '13:05', en: '06:05' },
    {
      why: 'the day changes with the zone',
      moment: '2026-11-20T17:30:00.000Z',
      zh: '01:30',
      en: '20 Nov, 18:30',
    },
    {
      why: 'another year is said',
      moment: '2025-01-02T10:00:00.000Z',
      zh: '2025年1月2日 18:00',
      en: '2 Jan 2025, 11:00',
    },
  ])('$why', ({ moment, ...expected }) => {
    expect(zh.brief(moment, now)).toBe(expected.zh);
    expect(en.brief(moment, now)).toBe(expected.en);
  });

  it('midnight is 00:00 and never 24:00', () => {
    expect(zh.time('2026-11-20T16:00:00.000Z')).toBe('00:00');
  });
});

it.each([
  { why: 'ten seconds are now', seconds: -9, zh: '现在', en: 'now' },
  { why: 'just told, by a clock that is ahead', seconds: 25, zh: '现在', en: 'now' },
  { why: 'the past', seconds: -200, zh: '3分钟前', en: '3 minutes ago' },
  { why: 'the future', seconds: 7300, zh: '2小时后', en: 'in 2 hours' },
  { why: 'a day', seconds: -90_000, zh: '昨天', en: 'yesterday' },
])('relative: $why', ({ seconds, ...expected }) => {
  const moment = new Date(now.getTime() + seconds * 1000);
  expect(relativeText('zh-CN', moment, now)).toBe(expected.zh);
  expect(relativeText('en-GB', moment, now)).toBe(expected.en);
});

it.each([
  { why: 'less than a second is none', seconds: 0.4, zh: '0秒', en: '0 secs' },
  { why: 'one unit when the next is zero', seconds: 3600, zh: '1小时', en: '1 hr' },
  { why: 'two units at most', seconds: 93_784, zh: '1天2小时', en: '1 day 2 hrs' },
  { why: 'overdue', seconds: -65, zh: '−1分钟5秒', en: '−1 min 5 secs' },
])('duration: $why', ({ seconds, ...expected }) => {
  expect(durationText('zh-CN', seconds)).toBe(expected.zh);
  expect(durationText('en-GB', seconds)).toBe(expected.en);
});

it.each([
  { seconds: 0, text: '0:00' },
  { seconds: 65.9, text: '1:05' },
  { seconds: 3661, text: '1:01:01' },
  { seconds: -75, text: '−1:15' },
])('a clock of $seconds seconds shows $text', ({ seconds, text }) => expect(clockText(seconds)).toBe(text));

it.each([
  { why: 'cents', minor: 1299, currency: 'CNY', text: '¥12.99' },
  { why: 'a currency without cents', minor: 1299, currency: 'JPY', text: '¥1,299' },
  { why: 'a refund', minor: -500, currency: 'CNY', text: '-¥5.00' },
])('money: $why', ({ minor, currency, text }) => expect(zh.money(minor, currency)).toBe(text));

it('a share is a percentage with one decimal', () => expect(en.percent(0.8125)).toBe('81.3%'));
