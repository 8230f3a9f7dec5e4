import { type ReadonlySignal, signal } from '@preact/signals';
import type { Text } from '@zhiyin/domain/kit';
import { Refused } from '../call/refused.ts';
import type { Ask, AskAnswer, AsksAnswer, OwnSurvey } from '../contract.ts';
import { readJson } from '../keep/read-json.ts';
import type { Shelf } from '../keep/shelf.ts';
import { type Clock, Pump } from '../pump.ts';

/** What asking needs from the world. */
export interface AskSeams {
  readonly clock: Clock;
  readonly shelf: Shelf;
  readonly list: () => Promise<AsksAnswer>;
  readonly answer: (askId: string, answer: AskAnswer) => Promise<unknown>;
}

/** The question after a conversation, and how the answer to it stands. */
export interface OpenAsk {
  readonly ask: Ask;
  readonly question: Text;
  /** `sent` when the server has the answer; `refused` with its reason when it will not have it. */
  readonly standing: 'open' | 'sending' | 'sent' | 'refused';
  readonly refusal: string | null;
}

const prefix = 'ask:';
const skipped = 'skipped';
const passedOver = 'survey-passed-over';

/** Asks the visitor how it went. An answer is kept until the server has it, and a question that was skipped stays so. */
export class Asks {
  readonly #seams: AskSeams;
  readonly #open = signal<OpenAsk | null>(null);
  readonly #survey = signal<OwnSurvey | null>(null);
  readonly #suggestionUrl = signal<string | null>(null);
  readonly #lister: Pump;
  readonly #sender: Pump;
  /** What the server has, though a list that was on its way does not say so yet. */
  readonly #sent = new Map<string, AskAnswer>();

  constructor(seams: AskSeams) {
    this.#seams = seams;
    this.#lister = new Pump(() => this.#list(), seams.clock);
    this.#sender = new Pump(() => this.#sendAll(), seams.clock);
  }

  /** The newest question that can be answered or changed; `null` when there is none. */
  get open(): ReadonlySignal<OpenAsk | null> {
    return this.#open;
  }

  /** The newest survey that waits, unless it was passed over; it is answered on a page of its own. */
  get survey(): ReadonlySignal<OwnSurvey | null> {
    return this.#survey;
  }

  /** Where the shop takes suggestions; `null` while it takes none, and before that is known. */
  get suggestionUrl(): ReadonlySignal<string | null> {
    return this.#suggestionUrl;
  }

  /** Puts a survey aside, until the shop reminds of it. */
  passOver(survey: OwnSurvey): void {
    this.#seams.shelf.set(passedOver, asideOf(survey));
    this.#survey.value = null;
  }

  /** There may be a question, or it may be gone. */
  poke(): void {
    this.#lister.poke();
    if (this.#seams.shelf.names(prefix).length > 0) this.#sender.poke();
  }

  answer(askId: string, answer: AskAnswer): void {
    this.#sent.delete(askId);
    this.#seams.shelf.set(prefix + askId, JSON.stringify(answer));
    this.#show(askId, 'sending', answer);
    this.#sender.wake();
    this.#sender.poke();
  }

  skip(askId: string): void {
    this.#seams.shelf.set(skipped, askId);
    this.#open.value = null;
  }

  wake(): void {
    this.#lister.wake();
    this.#sender.wake();
    // It is answered on another page, and of an anonymous one nobody tells.
    if (this.#survey.value !== null) this.#lister.poke();
  }

  stop(): void {
    this.#lister.stop();
    this.#sender.stop();
  }

  async #list(): Promise<void> {
    const listed = await this.#seams.list().catch((error: unknown) => {
      if (error instanceof Refused) return null;
      throw error;
    });
    this.#suggestionUrl.value = listed?.suggestionUrl ?? null;
    const [survey = null] = listed?.surveys ?? [];
    const isPassedOver = survey && this.#seams.shelf.get(passedOver) === asideOf(survey);
    this.#survey.value = isPassedOver ? null : survey;
    const ask = listed?.items[0];
    if (!ask || this.#seams.shelf.get(skipped) === ask.askId) {
      this.#open.value = null;
      return;
    }
    const sent = this.#sent.get(ask.askId);
    const kept = sent ?? readAnswer(this.#seams.shelf.get(prefix + ask.askId));
    const known = ask.answeredAt === null ? 'open' : 'sent';
    const standing = sent ? 'sent' : kept ? 'sending' : known;
    this.#open.value = { ask: { ...ask, ...kept }, question: listed.question, standing, refusal: null };
  }

  async #sendAll(): Promise<void> {
    const { shelf } = this.#seams;
    for (const name of shelf.names(prefix)) {
      const kept = shelf.get(name);
      const answer = readAnswer(kept);
      const askId = name.slice(prefix.length);
      if (answer) await this.#send(askId, answer);
      // What was changed while it was on its way goes again.
      if (shelf.get(name) === kept) shelf.remove(name);
    }
  }

  async #send(askId: string, answer: AskAnswer): Promise<void> {
    try {
      await this.#seams.answer(askId, answer);
      this.#sent.set(askId, answer);
      this.#show(askId, 'sent', answer);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.#show(askId, 'refused', answer, error.message);
    }
  }

  #show(
    askId: string,
    standing: OpenAsk['standing'],
    answer: AskAnswer,
    refusal: string | null = null,
  ): void {
    const open = this.#open.value;
    if (open?.ask.askId !== askId) return;
    this.#open.value = { ...open, ask: { ...open.ask, ...answer }, standing, refusal };
  }
}

/** What is kept of a survey that was put aside: which one, and after which reminder. */
function asideOf({ invitationId, reminders }: OwnSurvey): string {
  return `${invitationId} ${reminders}`;
}

function readAnswer(kept: string | null): AskAnswer | null {
  const answer = readJson(kept);
  if (!answer) return null;
  const { solved, score, comment } = answer;
  return {
    solved: typeof solved === 'boolean' ? solved : null,
    score: typeof score === 'number' ? score : null,
    comment: typeof comment === 'string' ? comment : '',
  };
}
