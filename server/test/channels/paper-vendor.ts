import { type ChannelCapabilities, capabilitiesOf } from '@zhiyin/domain/channels';
import { OutgoingFailure } from '#platform/outgoing/outgoing.ts';
import type {
  ChannelAdapter,
  InboundEvent,
  SendResult,
} from '../../src/modules/channels/adapters/adapter.ts';
import { formOf } from '../../src/modules/channels/adapters/form-of.ts';

const same = (text: string) => ({ zh: text, en: text });
const ours = ofWebChat();

function ofWebChat(): ChannelCapabilities {
  const capabilities = capabilitiesOf('widget');
  if (!capabilities) throw new Error('the web chat is gone');
  return capabilities;
}

/** What a vendor made of paper was asked, and what it does. */
export interface PaperVendor {
  readonly adapter: ChannelAdapter;
  /** Tokens that were fetched, and with which one each message came. */
  readonly fetched: string[];
  readonly sent: { token: string | null; text: string }[];
  /** Refuses every token fetched so far. */
  revoke(): void;
  /** Refuses whatever token there is. */
  close(): void;
  /** Gives no token for a while: nobody answers. */
  leave(isAway: boolean): void;
}

/** A vendor that wants a token and has a window of two messages in an hour, in memory: what no shipped one has yet. */
export function paperVendor(quota: ChannelCapabilities['quota'] = null): PaperVendor {
  const [fetched, sent]: [string[], PaperVendor['sent']] = [[], []];
  let good = new Set<string>();
  let isClosed = false;
  let isAway = false;
  const adapter: ChannelAdapter = {
    manifest: {
      about: same('Paper'),
      proof: 'stand-in',
      capabilities: {
        ...ours,
        fromShop: { ...ours.fromShop, text: { max: 12, unit: 'bytes' } },
        replyWindow: { seconds: 3600, messagesMax: 2 },
        quota,
      },
      form: formOf(same('Paper'), [{ key: 'secret', kind: 'text', label: same('Secret'), isRequired: true }]),
      secrets: ['secret'],
      madeHere: [],
      steps: [],
      callback: 'pasted',
      afterWindow: same('Write a letter'),
    },
    identitiesOf: 'account',
    isIdempotent: true,
    verify: () => 'genuine',
    parse: (_session, { bytes }): InboundEvent[] => {
      const { occurredAt, ...event } = JSON.parse(bytes.toString('utf8'));
      return [{ ...event, occurredAt: new Date(occurredAt) }];
    },
    authorise: async ({ now }) => {
      if (isAway) throw new OutgoingFailure('nobody answered');
      const token = `token-${fetched.length + 1}`;
      fetched.push(token);
      if (!isClosed) good.add(token);
      return { token, until: new Date(now.getTime() + 7200_000) };
    },
    send: async ({ token }, { text }): Promise<SendResult> => {
      if (token === null || !good.has(token)) return { kind: 'unauthorised', detail: '42001' };
      sent.push({ token, text });
      return { kind: 'sent', externalId: `paper-${sent.length}` };
    },
    fetchFile: async () => Buffer.alloc(0),
    check: async () => ({ ok: true, knownAs: null }),
  };
  return {
    adapter,
    fetched,
    sent,
    revoke: () => {
      good = new Set();
    },
    close: () => {
      good = new Set();
      isClosed = true;
    },
    leave: (isGone) => {
      isAway = isGone;
    },
  };
}
