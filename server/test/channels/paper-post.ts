import type {
  ChannelAdapter,
  InboundEvent,
  OutgoingPart,
  SendResult,
} from '../../src/modules/channels/adapters/adapter.ts';
import { formOf } from '../../src/modules/channels/adapters/form-of.ts';
import { adapter as mail } from '../../src/modules/channels/adapters/mail/adapter.ts';

const same = (text: string) => ({ zh: text, en: text });

/** A post made of paper: what was brought to it, and what it says of the next. */
export interface PaperPost {
  readonly adapter: ChannelAdapter;
  readonly sent: OutgoingPart[];
  answer(result: SendResult): void;
}

/** The addresses of its mailbox. */
const paperAddresses = ['help@shop.example', 'care@shop.example'];

/** Letters in memory: what mail can do, without a server on the other side. */
export function paperPost(): PaperPost {
  const sent: OutgoingPart[] = [];
  let next: SendResult | null = null;
  const { manifest } = mail;
  const adapter: ChannelAdapter = {
    manifest: {
      ...manifest,
      form: formOf(same('Paper'), [{ key: 'secret', kind: 'text', label: same('Secret'), isRequired: true }]),
      secrets: ['secret'],
      madeHere: [],
    },
    identitiesOf: 'account',
    isIdempotent: false,
    verify: () => 'genuine',
    parse: (_session, { bytes }): InboundEvent[] => {
      const { occurredAt, ...event } = JSON.parse(bytes.toString('utf8'));
      return [{ ...event, occurredAt: new Date(occurredAt) }];
    },
    sendersOf: () => paperAddresses,
    send: async (_session, part) => {
      sent.push(part);
      const id = `<paper-${sent.length}@shop.example>`;
      return next ?? { kind: 'sent', externalId: id, address: { since: id } };
    },
    fetchFile: async () => Buffer.from('file'),
    check: async () => ({ ok: true, knownAs: null }),
  };
  return {
    adapter,
    sent,
    answer: (result) => {
      next = result;
    },
  };
}
