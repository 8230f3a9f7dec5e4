import { expect, it } from 'vitest';
import { FakeClock, settle } from '../../../test/fake-clock.ts';
import { memoryShelf } from '../../../test/memory-shelf.ts';
import { Refused } from '../call/refused.ts';
import type { Ask, AskAnswer, OwnSurvey } from '../contract.ts';
import { TryLater } from '../pump.ts';
import { Asks } from './asks.ts';

const at = '2026-11-21T00:00:00.000Z';
const ask: Ask = {
  askId: 'a1',
  conversationId: 'c0',
  askedAt: at,
  expiresAt: at,
  answerableUntil: at,
  solved: null,
  score: null,
  comment: '',
  answeredAt: null,
};
const good: AskAnswer = { solved: true, score: 5, comment: '' };

function aDesk(kept = new Map<string, string>()) {
  const clock = new FakeClock();
  const world = { items: [ask], surveys: [] as OwnSurvey[], failure: new TryLater() as Error | null };
  world.failure = null;
  const stored: [string, AskAnswer][] = [];
  const asks = new Asks({
    clock,
    shelf: memoryShelf(kept),
    list: async () => ({
      question: { zh: '怎么样？', en: 'How was it?' },
      items: world.items,
      surveys: world.surveys,
      suggestionUrl: 'https://shop.example/suggestions',
    }),
    answer: async (askId, answer) => {
      if (world.failure) throw world.failure;
      stored.push([askId, answer]);
    },
  });
  return { asks, clock, world, stored, kept };
}

it('shows what is asked, and thanks when the answer is stored', async () => {
  const { asks, stored } = aDesk();
  asks.poke();
  await settle();
  expect(asks.open.value).toMatchObject({ standing: 'open', question: { en: 'How was it?' } });
  asks.answer('a1', good);
  expect(asks.open.value).toMatchObject({ standing: 'sending', ask: { score: 5 } });
  await settle();
  expect([asks.open.value?.standing, stored]).toEqual(['sent', [['a1', good]]]);
});

it('keeps an answer over a reload until it is stored', async () => {
  const before = aDesk();
  before.asks.poke();
  await settle();
  before.world.failure = new TryLater();
  before.asks.answer('a1', good);
  await settle();
  before.asks.stop();
  const after = aDesk(before.kept);
  after.asks.poke();
  await settle();
  expect([after.stored, after.asks.open.value?.standing]).toEqual([[['a1', good]], 'sent']);
  expect(after.kept.size).toBe(0);
});

it('sends what was changed while the first answer was on its way', async () => {
  const { asks, stored } = aDesk();
  asks.poke();
  await settle();
  asks.answer('a1', good);
  asks.answer('a1', { ...good, score: 2 });
  await settle();
  expect(stored.map(([, answer]) => answer.score)).toEqual([5, 2]);
});

it('says why an answer is not accepted', async () => {
  const { asks, world } = aDesk();
  asks.poke();
  await settle();
  world.failure = new Refused('surveys.too-late', 'too late');
  asks.answer('a1', good);
  await settle();
  expect(asks.open.value).toMatchObject({ standing: 'refused', refusal: 'too late' });
});

it('does not ask again what was passed over, but asks the next', async () => {
  const { asks, world } = aDesk();
  asks.poke();
  await settle();
  asks.skip('a1');
  asks.poke();
  await settle();
  expect(asks.open.value).toBeNull();
  world.items = [{ ...ask, askId: 'a2' }, ask];
  asks.poke();
  await settle();
  expect(asks.open.value?.ask.askId).toBe('a2');
});

it('shows no question that the shop has taken back', async () => {
  const { asks, world } = aDesk();
  asks.poke();
  await settle();
  world.items = [];
  asks.poke();
  await settle();
  expect(asks.open.value).toBeNull();
});

const survey: OwnSurvey = {
  ...{ invitationId: 's1', title: { zh: '调查', en: 'Survey' }, url: 'https://shop.example/survey' },
  ...{ expiresAt: at, conversationId: null, reminders: 0 },
};

it('asks whether a survey was answered on its own page when the chat is looked at again', async () => {
  const { asks, world } = aDesk();
  world.surveys = [survey];
  asks.poke();
  await settle();
  expect(asks.survey.value).toEqual(survey);
  world.surveys = [];
  asks.wake();
  await settle();
  expect(asks.survey.value).toBeNull();
});

it('puts a survey aside until the shop reminds of it, and says where suggestions are made', async () => {
  const { asks, world } = aDesk();
  world.surveys = [survey];
  asks.poke();
  await settle();
  expect(asks.survey.value).toEqual(survey);
  asks.passOver(survey);
  asks.poke();
  await settle();
  expect(asks.survey.value).toBeNull();
  world.surveys = [{ ...survey, reminders: 1 }];
  asks.poke();
  await settle();
  expect(asks.survey.value).toMatchObject({ reminders: 1 });
  expect(asks.suggestionUrl.value).toBe('https://shop.example/suggestions');
});
