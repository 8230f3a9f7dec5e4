import type { System } from '#platform/system.ts';
import { closeLines } from '../adapters/mail/imap/lines.ts';
import { mailReader } from '../adapters/mail/read/reader.ts';
import { openReceiver } from './reactions/open-receiver.ts';

/** What is held open while the process runs: the receiver where one is configured, and mailboxes that are listened to. */
export async function openLines(system: System): Promise<{ close(): Promise<void> }> {
  const { mailPort, mailHost } = system.config;
  const receiver = mailPort === undefined ? null : await openReceiver(system, mailPort, mailHost);
  return {
    close: async () => {
      await receiver?.close();
      await closeLines();
      await mailReader.close();
    },
  };
}
