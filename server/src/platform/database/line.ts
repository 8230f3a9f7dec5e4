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
  let waiting: Waiting[] = [];
  let isOpened = false;
  let isClosed = false;
  let failure: Error | null = null;
  let isSending = false;

  const send = async (): Promise<void> => {
    while (waiting.length > 0 && !isClosed) {
      const lot = waiting;
      waiting = [];
      const before = isOpened && !opening.isEachTime ? [] : opening.statements;
      const { answers, error } = await runTogether(client, [...before, ...lot.map((one) => one.statement)]);
      isOpened ||= answers.length >= before.length;
      failure ??= error;
      for (const [index, one] of lot.entries()) {
        const answer = answers[before.length + index];
        if (answer) one.resolve(answer);
        else one.reject(error ?? new Error('a statement was not answered'));
      }
    }
    isSending = false;
  };
  const ask = (statement: Statement): Promise<Answer> => {
    if (isClosed) throw new Error('a query came after its transaction had ended; an await is missing');
    return new Promise((resolve, reject) => {
      waiting.push({ statement, resolve, reject });
      if (isSending) return;
      isSending = true;
      // After whatever else is asked in this moment.
      process.nextTick(() => void send());
    });
  };
  return {
    query: (statement) => ask(statement).catch(fromHere),
    later: (statement) => {
      if (isClosed) throw new Error('a write came after its transaction had ended; an await is missing');
      waiting.push({ statement, resolve: ignore, reject: ignore });
    },
    end: async (last) => {
      if (failure && last)
        throw new Error('the transaction was undone: somebody swallowed a database error', {
          cause: failure,
        });
      if (!isOpened && waiting.length === 0) return null;
      if (last) return ask(last);
      if (waiting.length > 0) throw new Error('something was to be written where only looking was allowed');
      return null;
    },
    close: () => {
      isClosed = true;
      for (const one of waiting) one.reject(new Error('the transaction ended before a query was sent'));
      waiting = [];
    },
  };
}

function ignore(): void {}

/** An error of the database names the place in its protocol where it was read; it is the asker's that helps. */
async function fromHere(error: Error): Promise<never> {
  Error.captureStackTrace(error);
  throw error;
}
