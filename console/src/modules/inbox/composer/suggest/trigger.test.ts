import { expect, it } from 'vitest';
import { replaced, triggerAt } from './trigger.ts';

it.each([
  { text: '/', typed: '/', why: 'it begins the message' },
  { text: '好的 /运费', typed: '/运费', why: 'it follows a blank' },
  { text: '好的，/运', typed: '/运', why: 'Chinese commas have no blank after them' },
  { text: 'line\n/hi', typed: '/hi', why: 'it begins a line' },
  { text: '请@小', typed: '@小', why: 'Chinese has no blanks' },
  { text: '@', typed: '@', why: 'nothing was typed yet' },
  { text: 'and/or', typed: null, why: 'it stands inside a word' },
  { text: 'https://', typed: null, why: 'it belongs to an address' },
  { text: 'https:/', typed: null, why: 'it will belong to an address' },
  { text: 'li@shop', typed: null, why: 'it is a mail address' },
  { text: '/hi there', typed: null, why: 'the word is over' },
  { text: '', typed: null, why: 'nothing is there' },
])('asks for $typed in "$text": $why', ({ text, typed }) => {
  const trigger = triggerAt(text, text.length);
  expect(trigger && trigger.sign + trigger.typed).toBe(typed);
});

it('puts what was picked where the sign stood, and the caret after it', () => {
  const text = '好的 /运 谢谢';
  const trigger = triggerAt(text, 5);
  expect(trigger && replaced(text, trigger, '包邮')).toEqual({ text: '好的 包邮 谢谢', caret: 5 });
});
