import { expect, it } from 'vitest';
import { findQuote } from './quote.ts';

const visible = (text: string): string => {
  const at = findQuote(text);
  return (at === null ? text : text.slice(0, at)).trim();
};

it.each([
  { client: 'Gmail', text: 'Thanks\n\nOn Thu, 1 Oct 2026 at 10:05, Support <s@shop.example> wrote:\n> Hi' },
  {
    client: 'Gmail, wrapped',
    text: 'Thanks\n\nOn Thu, 1 Oct 2026 at 10:05, Support\n<s@shop.example> wrote:\n> Hi',
  },
  {
    client: 'Gmail, Chinese',
    text: 'Thanks\n\nSupport <s@shop.example> 于2026年10月1日周四 10:05写道：\n> 您好',
  },
  {
    client: 'Gmail, Chinese, with a dot',
    text: 'Thanks\n\n2026年10月1日 10:05，Support <s@shop.example> 写道：\n> 您好',
  },
  { client: '163', text: 'Thanks\n\n\nAt 2026-10-01 10:05:00, "Support" <s@shop.example> wrote:\n>您好' },
  { client: '163, Chinese', text: 'Thanks\n\n在 2026-10-01 10:05:00，"客服" <s@shop.example> 写道：\n>您好' },
  {
    client: 'QQ',
    text: 'Thanks\n\n\n------------------ 原始邮件 ------------------\n发件人: "客服" <s@shop.example>;\n\n您好',
  },
  {
    client: 'QQ, English',
    text: 'Thanks\n\n------------------ Original ------------------\nFrom: "x" <s@shop.example>;\nDate: Thu\nTo: "y"<b@qq.com>;\n\nHi',
  },
  {
    client: 'Outlook',
    text: 'Thanks\n\n________________________________\nFrom: Support <s@shop.example>\nSent: Thursday\nTo: Buyer\nSubject: Re: x\n\nHi',
  },
  {
    client: 'Outlook, Chinese',
    text: 'Thanks\n\n发件人: 客服 <s@shop.example>\n发送时间: 2026年10月1日 10:05\n收件人: 买家\n主题: Re: x\n\n您好',
  },
  {
    client: 'Alibaba',
    text: 'Thanks\n------------------------------------------------------------------\n发件人：客服 <s@shop.example>\n发送时间：2026年10月1日(星期四) 10:05\n收件人：买家 <b@x.example>\n主　题：x\n\n您好',
  },
  {
    client: 'Apple, Chinese',
    text: 'Thanks\n\n> 在 2026年10月1日，10:05，客服 <s@shop.example> 写道：\n> \n> 您好',
  },
  { client: 'NetEase master', text: 'Thanks\n---- 回复的原邮件 ----\n发件人 客服<s@shop.example>\n您好' },
  { client: 'Thunderbird, German', text: 'Thanks\n\nAm 01.10.26 um 10:05 schrieb Support:\n> Hi' },
])('folds what $client carries along', ({ text }) => expect(visible(text)).toBe('Thanks'));

it.each([
  {
    why: 'answers stand between the questions',
    text: 'Hi\n\nOn Thu, X <x@y.example> wrote:\n> One?\nYes.\n> Two?\nNo.',
  },
  { why: 'the answer stands below', text: 'On Thu, X <x@y.example> wrote:\n> Hi\n\nThanks' },
  {
    why: 'it is forwarded',
    text: 'See below\n\n---------- Forwarded message ---------\nFrom: a <a@b.example>\nDate: x\nTo: c\nSubject: d\n\nHi',
  },
  { why: 'there is nothing but the quote', text: '> Hi\n> there' },
  {
    why: 'somebody merely tells what others wrote',
    text: 'On the label somebody wrote: fragile\nwhich is wrong',
  },
  { why: 'it is plain', text: '还没收到货' },
  { why: 'it is empty', text: '' },
])('folds nothing when $why', ({ text }) => expect(findQuote(text)).toBeNull());

it('keeps a signature with the quote below it out of the count of answers', () => {
  expect(visible('好的\n\n于2026年10月1日写道：\n> 您好\n\n-- \n小雨')).toBe('好的');
});

it('takes long lines as they are', () => {
  expect(findQuote(`a\n${'On '.repeat(200_000)}wrote:\n`)).toBeNull();
});

it('takes a hostile line below a quote as what it is, and does not search it', () => {
  expect(findQuote(`a\n> b\n> c\n${'schrieb '.repeat(100_000)}`)).toBeNull();
});
