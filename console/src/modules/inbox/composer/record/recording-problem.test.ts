import { inboxComposerWords as words } from '@zhiyin/domain/inbox';
import { expect, it } from 'vitest';
import { recordingProblem } from './recording-problem.ts';

it.each([
  { name: 'NotAllowedError', word: words.denied, why: 'nobody allowed it' },
  { name: 'NotFoundError', word: words.noDevice, why: 'there is no microphone' },
  { name: 'NotReadableError', word: words.deviceBusy, why: 'another program has it' },
  { name: 'TypeError', word: words.unsupported, why: 'the browser has no such thing' },
])('says $word.en when $why', ({ name, word }) => {
  expect(recordingProblem(Object.assign(new Error('x'), { name }))).toBe(word);
});

it('says that it cannot when nobody knows why', () => expect(recordingProblem('?')).toBe(words.unsupported));
