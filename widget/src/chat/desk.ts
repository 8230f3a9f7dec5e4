import type { Locale } from '@zhiyin/domain/kit';
import { makeCall } from './call/call.ts';
import type { SendAnswer, ThreadAnswer, ThreadPart, Visit } from './contract.ts';
import type { World } from './world.ts';

/** The server's side of the chat: the three requests that a visitor makes. */
export interface Desk {
  readonly beginVisit: (token: string | null) => Promise<Visit>;
  readonly send: (token: string, message: { clientMessageId: string; text: string }) => Promise<SendAnswer>;
  readonly read: (token: string, part: ThreadPart) => Promise<ThreadAnswer>;
}

/** Who asks, in which language, and what is told of it. */
export interface DeskSettings {
  readonly siteKey: string;
  readonly locale: Locale;
  readonly notAccepted: string;
  readonly onReach: (isReached: boolean) => void;
}

/** Opens the way to the server. */
export function openDesk(world: World, { siteKey, ...settings }: DeskSettings): Desk {
  const call = makeCall({ fetch: world.fetch, base: world.apiBase, ...settings });
  const { locale } = settings;
  return {
    beginVisit: (token) => call({ path: 'widget/visits', body: { siteKey, locale, token } }),
    send: (token, { clientMessageId, text }) =>
      call({ path: 'widget/messages', token, body: { clientMessageId, text } }),
    read: (token, part) => call({ path: 'widget/messages', token, query: { ...part } }),
  };
}
