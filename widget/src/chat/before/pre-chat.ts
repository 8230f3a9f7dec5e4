import { type ReadonlySignal, signal } from '@preact/signals';
import { type FieldRefusal, Refused } from '../call/refused.ts';
import type { FormAnswers, FormDefinition } from '../contract.ts';
import { isLoose, type Loose, readJson } from '../keep/read-json.ts';
import type { Shelf } from '../keep/shelf.ts';
import { type Clock, Pump } from '../pump.ts';

/** What answering the shop's form needs from the world. */
export interface PreChatSeams {
  readonly clock: Clock;
  readonly shelf: Shelf;
  readonly answer: (answers: FormAnswers) => Promise<unknown>;
  readonly onAnswered: () => void;
}

/** How the answers stand. `stuck` goes on by itself. */
export interface Submission {
  readonly standing: 'filling' | 'sending' | 'stuck' | 'refused';
  /** Why the whole was not accepted. */
  readonly refusal: string | null;
  readonly fields: readonly FieldRefusal[];
}

const name = 'pre-chat';
const filling: Submission = { standing: 'filling', refusal: null, fields: [] };

/** What the shop asks before the first message. Answers are kept until the server has them. */
export class PreChat {
  readonly #seams: PreChatSeams;
  readonly #pump: Pump;
  readonly #submission = signal<Submission>(filling);
  #wanted: FormAnswers | null = null;

  constructor(seams: PreChatSeams) {
    this.#seams = seams;
    this.#pump = new Pump(
      () => this.#send(),
      seams.clock,
      (failures) => {
        if (failures > 0) this.#submission.value = { ...filling, standing: 'stuck' };
      },
    );
  }

  get submission(): ReadonlySignal<Submission> {
    return this.#submission;
  }

  /** What was answered of this form so far, here or before a reload. */
  kept({ formId, version }: FormDefinition): Loose {
    const kept = readJson(this.#seams.shelf.get(name));
    const answers = kept?.['answers'];
    return kept?.['formId'] === formId && kept['version'] === version && isLoose(answers) ? answers : {};
  }

  keep({ formId, version }: FormDefinition, answers: Loose): void {
    this.#seams.shelf.set(name, JSON.stringify({ formId, version, answers }));
  }

  submit({ formId, version }: FormDefinition, answers: Loose): void {
    this.#wanted = { formId, version, answers };
    this.#submission.value = { ...filling, standing: 'sending' };
    this.#pump.wake();
    this.#pump.poke();
  }

  wake(): void {
    this.#pump.wake();
  }

  stop(): void {
    this.#pump.stop();
  }

  async #send(): Promise<void> {
    const wanted = this.#wanted;
    if (!wanted) return;
    try {
      await this.#seams.answer(wanted);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const { message, fields } = error;
      this.#wanted = null;
      this.#submission.value = { standing: 'refused', refusal: message, fields };
      return;
    }
    this.#wanted = null;
    this.#seams.shelf.remove(name);
    this.#submission.value = filling;
    this.#seams.onAnswered();
  }
}
