import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { readCertificates } from '../certificates/certificates.ts';

/** What the post office does with the next letter. */
export type PostMood =
  | 'take'
  /** Says by which id it sends the letter on. */
  | 'rename'
  | 'busy'
  | 'no-such-person'
  | 'not-him'
  | 'no-such-sender'
  | 'refuse-letter'
  /** Hangs up when the letter is to come. */
  | 'hang-up-before'
  /** Takes the letter whole and hangs up before it says so. */
  | 'hang-up-after';

/** A letter as it arrived. */
export interface PostedLetter {
  readonly raw: string;
  readonly from: string;
  readonly recipients: readonly string[];
}

/** A real SMTP server on loopback, to which a mailbox's owner signs in. */
export interface PostOffice {
  readonly port: number;
  readonly letters: PostedLetter[];
  /** How many connections there were. */
  readonly connections: { count: number };
  feel(mood: PostMood): void;
  close(): Promise<void>;
}

const user = 'help@shop.example';
const password = 'right';
/** What it calls a letter that it renames. */
export const renamed = '<renamed@post.example>';
/** The token that it takes in place of the password. */
export const rightToken = 'token-2';

/**
 * Opens one. `tls` offers STARTTLS, with a certificate that nobody vouches for, or with that of the tests' own authority.
 */
export async function openPostOffice({
  tls = false,
}: {
  tls?: boolean | 'of our authority';
} = {}): Promise<PostOffice> {
  const letters: PostedLetter[] = [];
  const connections = { count: 0 };
  let mood: PostMood = 'take';
  const hangUp = () => {
    for (const connection of server.connections) connection.close();
  };
  const options: SMTPServerOptions = {
    ...(tls === 'of our authority' && readCertificates()),
    logger: false,
    authMethods: ['PLAIN', 'LOGIN', 'XOAUTH2'],
    allowInsecureAuth: true,
    closeTimeout: 100,
    disabledCommands: tls ? [] : ['STARTTLS'],
    onConnect: (_session, callback) => {
      connections.count++;
      callback();
    },
    onAuth: (auth, _session, callback) => {
      const isRight =
        auth.username === user &&
        (auth.accessToken ? auth.accessToken === rightToken : auth.password === password);
      if (isRight) return callback(null, { user });
      callback(refusal(535, 'Username and password not accepted'));
    },
    onMailFrom: (_address, _session, callback) => {
      callback(mood === 'no-such-sender' ? refusal(553, 'Sender not allowed') : null);
    },
    onRcptTo: ({ address }, _session, callback) => {
      if (mood === 'busy') return callback(refusal(451, 'Come back later'));
      if (mood === 'no-such-person') return callback(refusal(550, 'No such person here'));
      if (mood === 'not-him' && address.startsWith('him@')) return callback(refusal(550, 'Not him'));
      callback();
      if (mood === 'hang-up-before') hangUp();
    },
    onData: (stream, session, callback) => {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        const recipients = rcptTo.map(({ address }) => address);
        const from = mailFrom ? mailFrom.address : '';
        if (mood === 'refuse-letter') return callback(refusal(554, 'This looks like spam'));
        letters.push({ raw: Buffer.concat(pieces).toString('latin1'), from, recipients });
        if (mood === 'hang-up-after') return hangUp();
        if (mood === 'rename') return callback(null, `2.0.0 OK ${renamed} [Hostname=post.example]`);
        callback();
      });
    },
  };
  const server = new SMTPServer(options);
  server.on('error', () => undefined);
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(0, '127.0.0.1', () => {
      const address = listening.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  return {
    port,
    letters,
    connections,
    feel: (next) => {
      mood = next;
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** A header of a letter as it stands on the wire, on one line; empty when it has none of that name. */
export function headerOf({ raw }: PostedLetter, name: string): string {
  const [head = ''] = raw.split('\r\n\r\n');
  const line = new RegExp(`^${name}:(.*)$`, 'im').exec(head.replace(/\r\n[ \t]+/g, ' '));
  return (line?.[1] ?? '').trim();
}

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
