import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import XOAuth2 from 'nodemailer/lib/xoauth2';

/** A mail server as one account reaches it. */
export interface SmtpServer {
  /** Where the connection goes: the address that the guard found behind `host`. */
  readonly address: string;
  readonly host: string;
  readonly port: number;
  readonly security: 'tls' | 'starttls' | 'none';
  /** How we name ourselves. */
  readonly name: string;
  readonly user: string;
  /** A password, or a token where the server takes those. */
  readonly credential: { readonly kind: 'password' | 'token'; readonly value: string } | null;
}

/** Who sends what to whom. */
export interface Posted {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: Buffer;
}

/** What the server said of a letter: whom it did not take it for, and its words on taking it. */
export interface Taken {
  readonly rejected: readonly string[];
  readonly response: string;
}

/** How far a letter had come when something went wrong. */
export type Stage = 'before' | 'within' | 'all-said';

/** A letter that was not taken, or of which nobody knows. */
export class SmtpFailure extends Error {
  readonly code: number;
  readonly command: string;
  readonly isSignIn: boolean;
  /** It went against what the server had said it takes, and was not even tried. */
  readonly isOurs: boolean;
  readonly stage: Stage;
  constructor(error: Error, stage: Stage) {
    super(error.message.slice(0, 300), { cause: error });
    this.name = 'SmtpFailure';
    this.code = 'responseCode' in error ? Number(error.responseCode) || 0 : 0;
    this.command = 'command' in error ? String(error.command) : '';
    this.isSignIn = 'code' in error && error.code === 'EAUTH';
    this.isOurs = 'code' in error && (error.code === 'EMESSAGE' || error.code === 'EENVELOPE');
    this.stage = stage;
  }
}

const connectMs = 10_000;
const silenceMs = 25_000;
const pieceBytes = 64 * 1024;

/** One connection to a mail server, signed in. */
export class SmtpLine {
  readonly #connection: SMTPConnection;
  isOpen = true;

  private constructor(connection: SMTPConnection) {
    this.#connection = connection;
    const gone = () => {
      this.isOpen = false;
    };
    connection.on('error', gone);
    connection.on('end', gone);
  }

  /** @throws SmtpFailure when the server does not answer, is not who it says, or lets nobody in */
  static async open(server: SmtpServer): Promise<SmtpLine> {
    const { address, host, port, security, name, credential } = server;
    const connection = new SMTPConnection({
      host: address,
      servername: host,
      port,
      name,
      secure: security === 'tls',
      requireTLS: security === 'starttls',
      ignoreTLS: security === 'none',
      connectionTimeout: connectMs,
      greetingTimeout: connectMs,
      socketTimeout: silenceMs,
    });
    const line = new SmtpLine(connection);
    try {
      await line.#unlessItEnds<void>((resolve, reject) => {
        connection.connect((error) => (error ? reject(error) : resolve()));
      });
      if (credential) await line.#signIn(server.user, credential);
    } catch (error) {
      connection.close();
      throw failureOf(error, 'before');
    }
    return line;
  }

  #signIn(user: string, { kind, value: pass }: NonNullable<SmtpServer['credential']>): Promise<void> {
    const auth = kind === 'token' ? { oauth2: new XOAuth2({ user, accessToken: pass }) } : { user, pass };
    return new Promise((resolve, reject) => {
      this.#connection.login(auth, (error) => (error ? reject(error) : resolve()));
    });
  }

  /**
   * Brings one letter. What it says is read from us only once the server asks for it, so that it is known how far it
   * came.
   *
   * @throws SmtpFailure
   */
  async post({ from, to, raw }: Posted): Promise<Taken> {
    let stage: Stage = 'before';
    function* said() {
      stage = 'within';
      for (let at = 0; at < raw.length; at += pieceBytes) yield raw.subarray(at, at + pieceBytes);
      stage = 'all-said';
    }
    try {
      return await this.#unlessItEnds<Taken>((resolve, reject) => {
        const envelope = { from, to: [...to], size: raw.length };
        this.#connection.send(envelope, Readable.from(said(), { highWaterMark: 1 }), (error, info) =>
          error ? reject(error) : resolve({ rejected: info?.rejected ?? [], response: info?.response ?? '' }),
        );
      });
    } catch (error) {
      throw failureOf(error, stage);
    }
  }

  async #unlessItEnds<Result>(
    run: (resolve: (result: Result) => void, reject: (error: Error) => void) => void,
  ): Promise<Result> {
    const ends = new AbortController();
    const connection = this.#connection;
    const result = new Promise<Result>((resolve, reject) => {
      const failed = (error: Error) => reject(error);
      const ended = () => reject(new Error('the server hung up'));
      connection.on('error', failed).on('end', ended);
      ends.signal.addEventListener('abort', () => connection.off('error', failed).off('end', ended));
      run(resolve, reject);
    });
    return result.finally(() => ends.abort());
  }

  close(): void {
    this.isOpen = false;
    this.#connection.quit();
  }
}

function failureOf(error: unknown, stage: Stage): SmtpFailure {
  return new SmtpFailure(error instanceof Error ? error : new Error(String(error)), stage);
}
