import { expect, it } from 'vitest';
import { questionLines, questionsOf } from './question-lines.ts';

it.each([
  { line: '怎么了？', question: { textZh: '怎么了？', textEn: '' } },
  { line: ' 怎么了？ =>  What happened? ', question: { textZh: '怎么了？', textEn: 'What happened?' } },
  { line: '=> What happened?', question: { textZh: '', textEn: 'What happened?' } },
])('reads "$line" and gives it back', ({ line, question }) => {
  expect(questionsOf(line)).toEqual([question]);
  expect(questionsOf(questionLines([question]))).toEqual([question]);
});

it('leaves out what says nothing', () => expect(questionsOf('\n => \n\n')).toEqual([]));
