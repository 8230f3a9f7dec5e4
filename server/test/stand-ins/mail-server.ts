import { SMTPServer } from 'smtp-server';

/** What the mail server does with the next mail. */
export type Mood = 'take' | 'rename' | 'busy' | 'no-such-person' | 'drop-after-data';

/** A real SMTP server on loopback that takes mails, refuses them or hangs up. */
export interface MailServer {
  readonly url: string;
  /** What arrived: the whole mail, and for whom. */
  readonly mails: { raw: string; recipients: string[] }[];
  feel(mood: Mood): void;
  close(): Promise<void>;
}

export async function openMailServer(): Promise<MailServer> {
  const mails: MailServer['mails'] = [];
  let mood: Mood = 'take';
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo: (_address, _session, callback) => {
      if (mood === 'busy') return callback(refusal(421, 'Too busy, come back later'));
      if (mood === 'no-such-person') return callback(refusal(550, 'No such person here'));
      callback();
    },
    onData: (stream, session, callback) => {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('end', () => {
        const recipients = session.envelope.rcptTo.map(({ address }) => address);
        mails.push({ raw: Buffer.concat(pieces).toString('utf8'), recipients });
        if (mood === 'rename')
          return callback(null, '2.0.0 OK <renamed@post.example> [Hostname=post.example]');
        if (mood !== 'drop-after-data') return callback();
        for (const connection of server.connections) connection.close();
      });
    },
  });
  server.on('error', () => undefined);
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(0, '127.0.0.1', () => {
      const address = listening.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    feel: (next) => {
      mood = next;
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
