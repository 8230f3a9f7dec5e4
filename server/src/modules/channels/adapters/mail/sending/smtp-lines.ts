import { createHash } from 'node:crypto';
import { type Posted, SmtpFailure, SmtpLine, type SmtpServer, type Taken } from './smtp-line.ts';

/** How many connections one account has at once: more are refused by the large providers. */
const linesMax = 3;
/** For how long a connection is kept for the next letter. */
const keptMs = 5_000;
/** No answer at all, or RFC 5321's “closing the channel”. */
const hungUpCodes = [0, 421];

/** The connections of one account. */
class Lines {
  readonly #kept: SmtpLine[] = [];
  readonly #waiting: (() => void)[] = [];
  #busy = 0;

  async post(server: SmtpServer, letter: Posted): Promise<Taken> {
    await this.#turn();
    try {
      const kept = this.#take();
      return kept ? await this.#postBy(kept, server, letter) : await this.#postAnew(server, letter);
    } finally {
      this.#busy--;
      this.#waiting.shift()?.();
    }
  }

  /** A connection that was kept may have been hung up meanwhile: then nothing was said, and a new one is opened. */
  async #postBy(line: SmtpLine, server: SmtpServer, letter: Posted): Promise<Taken> {
    try {
      const taken = await line.post(letter);
      this.#keep(line);
      return taken;
    } catch (error) {
      line.close();
      const isHungUp =
        error instanceof SmtpFailure && error.stage === 'before' && hungUpCodes.includes(error.code);
      if (!isHungUp) throw error;
      return this.#postAnew(server, letter);
    }
  }

  async #postAnew(server: SmtpServer, letter: Posted): Promise<Taken> {
    const line = await SmtpLine.open(server);
    try {
      const taken = await line.post(letter);
      this.#keep(line);
      return taken;
    } catch (error) {
      line.close();
      throw error;
    }
  }

  #turn(): Promise<void> {
    return new Promise((resolve) => {
      const begin = () => {
        this.#busy++;
        resolve();
      };
      if (this.#busy < linesMax) begin();
      else this.#waiting.push(begin);
    });
  }

  #take(): SmtpLine | undefined {
    const line = this.#kept.pop();
    return line && !line.isOpen ? this.#take() : line;
  }

  #keep(line: SmtpLine): void {
    this.#kept.push(line);
    setTimeout(() => {
      const place = this.#kept.indexOf(line);
      if (place === -1) return;
      this.#kept.splice(place, 1);
      line.close();
    }, keptMs).unref();
  }
}

const accounts = new Map<string, Lines>();
const accountsMax = 500;

/**
 * Brings a letter to an account's mail server, by a connection that is kept from the last one where there is one.
 *
 * @throws SmtpFailure
 */
export function postLetter(accountId: string, server: SmtpServer, letter: Posted): Promise<Taken> {
  const key = createHash('sha256')
    .update(JSON.stringify([accountId, server]))
    .digest('hex');
  const known = accounts.get(key);
  if (known) return known.post(server, letter);
  if (accounts.size >= accountsMax) accounts.clear();
  const lines = new Lines();
  accounts.set(key, lines);
  return lines.post(server, letter);
}
