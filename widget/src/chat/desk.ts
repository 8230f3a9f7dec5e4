import type { Locale } from '@zhiyin/domain/kit';
import type { Identity } from '../bridge/identity.ts';
import type { PageNote } from '../bridge/page-note.ts';
import { makeCall } from './call/call.ts';
import { makeUpload, type Upload } from './call/upload.ts';
import type {
  AskAnswer,
  AsksAnswer,
  ConversationPage,
  FormAnswers,
  QueuePlace,
  SendAnswer,
  ThreadAnswer,
  ThreadPart,
  Visit,
} from './contract.ts';
import type { OutboxItem } from './outbox/outbox.ts';
import type { World } from './world.ts';

/** What a visit begins with. */
export interface Arrival {
  readonly token: string | null;
  readonly identity: Identity | null;
  readonly page: PageNote | null;
}

/** The server's side of the chat: every request that a visitor makes. */
export interface Desk {
  readonly beginVisit: (arrival: Arrival) => Promise<Visit>;
  readonly send: (token: string, message: OutboxItem) => Promise<SendAnswer>;
  readonly read: (token: string, part: ThreadPart) => Promise<ThreadAnswer>;
  readonly upload: Upload;
  readonly markRead: (token: string, mark: { conversationId: string; number: number }) => Promise<unknown>;
  readonly notePage: (token: string, page: PageNote) => Promise<unknown>;
  readonly answerForm: (token: string, answers: FormAnswers) => Promise<unknown>;
  readonly queuePlace: (token: string) => Promise<QueuePlace>;
  readonly asks: (token: string) => Promise<AsksAnswer>;
  readonly answerAsk: (token: string, askId: string, answer: AskAnswer) => Promise<unknown>;
  readonly conversations: (token: string, after: string | null) => Promise<ConversationPage>;
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
  const seams = { ...world, base: world.apiBase, ...settings };
  const call = makeCall(seams);
  const { locale } = settings;
  return {
    beginVisit: (arrival) => call({ path: 'widget/visits', body: { siteKey, locale, ...arrival } }),
    send: (token, { clientMessageId, text, files, goesOn }) => {
      const fileIds = files.map((file) => file.fileId);
      const to = goesOn === null ? {} : { conversationId: goesOn };
      return call({ path: 'widget/messages', token, body: { clientMessageId, text, fileIds, ...to } });
    },
    read: (token, part) => call({ path: 'widget/messages', token, query: { ...part } }),
    upload: makeUpload(seams),
    markRead: (token, mark) => call({ path: 'widget/read', token, body: mark }),
    notePage: (token, page) => call({ path: 'widget/pages', token, body: page }),
    answerForm: (token, answers) => call({ path: 'widget/pre-chat', token, body: answers }),
    queuePlace: (token) => call({ path: 'widget/queue', token }),
    asks: (token) => call({ path: 'widget/asks', token }),
    answerAsk: (token, askId, answer) => call({ path: `widget/asks/${askId}`, token, body: answer }),
    conversations: (token, after) =>
      call({
        path: 'widget/conversations',
        token,
        query: { limit: 20, ...(after !== null && { after }) },
      }),
  };
}
