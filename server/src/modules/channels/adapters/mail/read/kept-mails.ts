import type { Session } from '../../adapter.ts';
import type { ReadMail } from './read-mail.ts';
import { mailReader, type Reader } from './reader.ts';

/** Reads mails that are kept, those of late only once: each file in a mail asks for all of it. */
interface KeptMails {
  /** @throws Unreadable; and a refusal when the mail is no longer kept, also when it was read before. */
  read(session: Pick<Session, 'accountId' | 'kept'>, rawFileId: string): Promise<ReadMail>;
}

const bytesInMemory = 32 * 1024 * 1024;

interface Held {
  readonly reading: Promise<ReadMail>;
  readonly bytes: number;
}

/** Holds as many of the mails that were read last as fit into `bytesMax`, as they came. */
export function openKeptMails(reader: Reader, bytesMax = bytesInMemory): KeptMails {
  const held = new Map<string, Held>();
  const hold = (key: string, raw: Buffer): Held => {
    const one = { reading: reader.read(raw), bytes: raw.length };
    // Busy minutes pass: what could not be read then is tried again.
    one.reading.catch(() => {
      if (held.get(key) === one) held.delete(key);
    });
    return one;
  };
  const makeRoom = (): void => {
    let left = [...held.values()].reduce((sum, { bytes }) => sum + bytes, 0);
    for (const [key, { bytes }] of held) {
      if (left <= bytesMax) return;
      held.delete(key);
      left -= bytes;
    }
  };
  return {
    read: async ({ accountId, kept }, rawFileId) => {
      const raw = await kept(rawFileId);
      const key = `${accountId} ${rawFileId}`;
      const one = held.get(key) ?? hold(key, raw);
      held.delete(key);
      held.set(key, one);
      makeRoom();
      return one.reading;
    },
  };
}

/** The mails that this process read of late. */
export const keptMails: KeptMails = openKeptMails(mailReader);
