import { expect, it } from 'vitest';
import { matchScore } from './match.ts';

it.each([
  { why: 'nothing typed shows everything', typed: ' ', text: '设置', score: 1 },
  { why: 'the whole text is best', typed: '设置', text: '设置', score: 4 },
  { why: 'a beginning is good', typed: 'set', text: 'Settings', score: 3 },
  { why: 'so is the beginning of a word', typed: 'the', text: 'Change theme', score: 3 },
  { why: 'Chinese has no word starts', typed: '外观', text: '切换外观', score: 2 },
  { why: 'every word must be found', typed: 'change moon', text: 'Change theme', score: 0 },
  { why: 'letters in order are a last resort', typed: 'nrt', text: 'New reply template', score: 1 },
  { why: 'but not two of them', typed: 'nt', text: 'New reply template', score: 0 },
])('$score because $why', ({ typed, text, score }) => expect(matchScore(typed, text)).toBe(score));
