import type { ChannelAdapter } from '../adapter.ts';
import { checkMail } from './check-mail.ts';
import { mailConsent } from './consent/mail-consent.ts';
import { pullMails } from './imap/pull-mails.ts';
import { judge } from './judge.ts';
import { manifest } from './manifest.ts';
import { authoriseMail, isOpenedByToken } from './oauth.ts';
import { openingsPerHour } from './openings.ts';
import { ownAddresses } from './own-addresses.ts';
import { withPictures } from './pictures.ts';
import { problemOf } from './problem-of.ts';
import { keptMails } from './read/kept-mails.ts';
import { eventsOf } from './receive.ts';
import { sendLetter } from './send.ts';

/** Mail: fetched from a mailbox, or taken by the shop's own receiver. */
export const adapter: ChannelAdapter = {
  manifest,
  identitiesOf: 'vendor',
  isIdempotent: false,
  // Nobody calls: mail is fetched, or handed to the receiver.
  verify: () => 'forged',
  parse: () => [],
  send: sendLetter,
  check: checkMail,
  authorise: authoriseMail,
  needsToken: isOpenedByToken,
  consent: mailConsent,
  pull: pullMails,
  sendersOf: ownAddresses,
  // Letters quote what was said: they go to whoever has shown that the mailbox is theirs.
  opens: {
    to: 'email',
    proofs: ['proven', 'used'],
    thread: ({ answers }, to) => ({
      threadKey: null,
      address: { to, mailbox: ownAddresses(answers)[0] ?? '' },
    }),
  },
  openingsPerHour,
  addresses: (answers) => (answers['reception'] === 'smtp' ? ownAddresses(answers) : []),
  receive: (session, { raw, recipients, from }) =>
    eventsOf(session, {
      ...{ raw, recipients, at: session.now, cutFor: null },
      verdict: () => judge(session, raw, from),
    }),
  withPictures,
  fetchFile: async (session, { ref }) => {
    const [rawFileId = '', at = ''] = ref.split(' ');
    const { files } = await keptMails.read(session, rawFileId);
    const file = files[Number(at)];
    if (!file) throw new Error('the mail has no such file');
    return Buffer.from(file.bytes);
  },
  namesOf: (answers) =>
    ownAddresses(answers).map((is, at) => ({ question: at === 0 ? 'address' : 'aliases', is: [is] })),
  problemOf,
};
