import { startVisit } from '@zhiyin/domain/channels';
import { readVisitorThread, sendVisitorMessage } from '@zhiyin/domain/inbox';
import type { Locale } from '@zhiyin/domain/kit';
import { v7 } from 'uuid';
import { type Call, openClient } from './client.ts';
import { Ear } from './ear.ts';
import type { Said } from './history.ts';
import type { Latencies } from './latencies.ts';
import type { TrialShop } from './shop.ts';
import { Waiting } from './waiting.ts';

/** A customer on the shop's page, speaking the widget's protocol. */
export interface TrialVisitor {
  /** Sends a line; answers what was said and its number in the conversation. */
  say(text: string): Promise<{ said: Said; number: number }>;
  /** Resolves when the visitor has the message with this number. */
  got(number: number): Promise<void>;
  disorder(): number;
  cut(): void;
  close(): void;
}

/** Opens the chat as a new visitor; `acknowledged` gets the ms from pressing send to the server's "stored". */
export async function openVisitor(
  shop: TrialShop,
  locale: Locale,
  acknowledged: Latencies,
): Promise<TrialVisitor> {
  const anonymous = openClient(shop.base, () => ({}));
  const { token } = await anonymous(startVisit, { body: { siteKey: shop.siteKey, locale } });
  const call = openClient(shop.base, () => ({ authorization: `Bearer ${token}` }));
  const held = new Waiting();
  const catchUp = async (): Promise<void> => {
    const { messages } = await call(readVisitorThread, { query: { after: held.reached, limit: 200 } });
    for (const message of messages) held.reach(message.number);
  };
  const hear = (fact: { kind: string }): void => {
    if (fact.kind === 'inbox.reply-sent') void catchUp();
  };
  const ear = new Ear({ base: shop.base, token, call, hear });
  await ear.open();
  return {
    say: (text) => say(call, text, acknowledged),
    got: (number) => held.until(number),
    disorder: () => ear.disorder,
    cut: () => ear.cut(),
    close: () => ear.close(),
  };
}

async function say(
  call: Call,
  text: string,
  acknowledged: Latencies,
): Promise<{ said: Said; number: number }> {
  const key = v7();
  const from = performance.now();
  const { conversation, message } = await call(sendVisitorMessage, { body: { clientMessageId: key, text } });
  acknowledged.add(performance.now() - from);
  const said: Said = { conversation: conversation.conversationId, who: 'c', text, key, isAcknowledged: true };
  return { said, number: message.number };
}
