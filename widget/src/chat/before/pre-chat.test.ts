import { expect, it } from 'vitest';
import { FakeClock, settle } from '../../../test/fake-clock.ts';
import { memoryShelf } from '../../../test/memory-shelf.ts';
import { Refused } from '../call/refused.ts';
import type { FormDefinition } from '../contract.ts';
import { TryLater } from '../pump.ts';
import { PreChat } from './pre-chat.ts';

const form: FormDefinition = {
  formId: 'f1',
  version: 2,
  title: { zh: '开始之前', en: 'Before we start' },
  sections: [],
  questions: [],
};

function aShop(kept = new Map<string, string>(), failures: Error[] = []) {
  const clock = new FakeClock();
  const stored: unknown[] = [];
  let answered = 0;
  const preChat = new PreChat({
    clock,
    shelf: memoryShelf(kept),
    answer: async (answers) => {
      const failure = failures.shift();
      if (failure) throw failure;
      stored.push(answers);
    },
    onAnswered: () => {
      answered += 1;
    },
  });
  return { preChat, clock, stored, kept, answered: () => answered };
}

it('keeps what is typed over a reload, for this version of the form alone', () => {
  const { preChat, kept } = aShop();
  preChat.keep(form, { name: '林晚' });
  expect(aShop(kept).preChat.kept(form)).toEqual({ name: '林晚' });
  expect(aShop(kept).preChat.kept({ ...form, version: 3 })).toEqual({});
});

it('sends the answers as soon as it can, and forgets them when they are stored', async () => {
  const { preChat, clock, stored, kept, answered } = aShop(new Map(), [new TryLater()]);
  preChat.keep(form, { name: '林晚' });
  preChat.submit(form, { name: '林晚' });
  await settle();
  expect([preChat.submission.value.standing, answered()]).toEqual(['stuck', 0]);
  await clock.pass(1000);
  expect(stored).toEqual([{ formId: 'f1', version: 2, answers: { name: '林晚' } }]);
  expect([preChat.submission.value.standing, answered(), kept.size]).toEqual(['filling', 1, 0]);
});

it('says what the server does not accept, field by field', async () => {
  const fields = [{ path: 'answers.email', message: 'no address' }];
  const { preChat, answered } = aShop(new Map(), [new Refused('kit.malformed', 'look again', fields)]);
  preChat.submit(form, { email: 'x' });
  await settle();
  expect(preChat.submission.value).toEqual({ standing: 'refused', refusal: 'look again', fields });
  expect(answered()).toBe(0);
});
