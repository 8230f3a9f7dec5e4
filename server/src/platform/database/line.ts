import type pg from 'pg';
import { type Answer, runTogether, type Statement } from './together.ts';

/** One transaction's way to its connection. What is asked in the same moment goes there and back together. */
export interface Line {
  /** Sends a statement, behind those that wait for it. */
  query(statement: Statement): Promise<Answer>;
  /** Keeps a write whose answer nobody needs until the next query or the end. Its error is theirs. */
  later(statement: Statement): void;
  /**
   * Sends what waits, and `last` with it; nothing at all when there was nothing to send.
   *
   * @throws when a statement before it failed, or when writes wait and there is no `last` to make them stay.
   */
  end(last: Statement | null): Promise<Answer | null>;
  /** From here on the connection is somebody else's: a query that comes late is refused. */
  close(): void;
}

/** What goes before the statements: before the first alone, or before each lot that is sent. */
export interface Opening {
  readonly statements: readonly Statement[];
  readonly isEachTime: boolean;
}

interface Waiting {
  readonly statement: Statement;
  resolve(answer: Answer): void;
  reject(error: Error): void;
}

/** Lends a checked-out connection to one transaction: it speaks in no other, and cannot give the connection back. */
export function openLine(client: pg.ClientBase, opening: Opening): Line {
  return new OneLine(client, opening);
}

class OneLine implements Line {
  readonly #client: pg.ClientBase;
  readonly #opening: Opening;
  #waiting: Waiting[] = [];
  #isOpened = false;
  #isClosed = false;
  #failure: Error | null = null;
  #isSending = false;

  constructor(client: pg.ClientBase, opening: Opening) {
    this.#client = client;
    this.#opening = opening;
  }

  query(statement: Statement): Promise<Answer> {
    return this.#ask(statement).catch(fromHere);
  }

  later(statement: Statement): void {
    if (this.#isClosed) throw new Error('a write came after its transaction had ended; an await is missing');
    this.#waiting.push({ statement, resolve: ignore, reject: ignore });
  }

  async end(last: Statement | null): Promise<Answer | null> {
    if (this.#failure && last)
      throw new Error('the transaction was undone: somebody swallowed a database error', {
        cause: this.#failure,
      });
    const waits = this.#waiting.length > 0;
    if (!this.#isOpened && !waits) return null;
    if (last) return this.#ask(last);
    if (waits) throw new Error('something was to be written where only looking was allowed');
    return null;
  }

  close(): void {
    this.#isClosed = true;
    for (const one of this.#waiting) one.reject(new Error('the transaction ended before a query was sent'));
    this.#waiting = [];
  }

  #ask(statement: Statement): Promise<Answer> {
    if (this.#isClosed) throw new Error('a query came after its transaction had ended; an await is missing');
    return new Promise((resolve, reject) => {
      this.#waiting.push({ statement, resolve, reject });
      if (this.#isSending) return;
      this.#isSending = true;
      // After whatever else is asked in this moment.
      process.nextTick(() => void this.#send());
    });
  }

  async #send(): Promise<void> {
    while (this.#waiting.length > 0 && !this.#isClosed) {
      const lot = this.#waiting;
      this.#waiting = [];
      const before = this.#isOpened && !this.#opening.isEachTime ? [] : this.#opening.statements;
      const statements = [...before, ...lot.map((one) => one.statement)];
      const { answers, error } = await runTogether(this.#client, statements);
      this.#isOpened ||= answers.length >= before.length;
      this.#failure ??= error;
      if (answers.length > 0 && statements[answers.length - 1]?.text.startsWith(goingBack))
        this.#failure = null;
      for (const [index, one] of lot.entries()) {
        const answer = answers[before.length + index];
        if (answer) one.resolve(answer);
        else one.reject(error ?? new Error('a statement was not answered'));
      }
    }
    this.#isSending = false;
  }
}

/** A transaction that failed goes on where it went back to. */
const goingBack = 'rollback to savepoint ';

function ignore(): void {}

/** An error of the database names the place in its protocol where it was read; it is the asker's that helps. */
async function fromHere(error: Error): Promise<never> {
  Error.captureStackTrace(error);
  throw error;
}
