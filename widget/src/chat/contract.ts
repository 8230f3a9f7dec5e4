import type { answerPreChat, startVisit } from '@zhiyin/domain/channels';
import type {
  listVisitorConversations,
  Message,
  readVisitorThread,
  sendVisitorMessage,
} from '@zhiyin/domain/inbox';
import type { FormDefinition } from '@zhiyin/domain/kit';
import type { StoredFile } from '@zhiyin/domain/platform';
import type { listOpenAsks } from '@zhiyin/domain/surveys';

/** The server's answers, as its contracts declare them. Types only: every byte here is on a shop's page. */
export type Visit = (typeof startVisit)['response']['_output'];
export type ThreadAnswer = (typeof readVisitorThread)['response']['_output'];
export type SendAnswer = (typeof sendVisitorMessage)['response']['_output'];
export type ConversationPage = (typeof listVisitorConversations)['response']['_output'];
export type VisitorConversation = SendAnswer['conversation'];
export type FormAnswers = (typeof answerPreChat)['body']['_output'];
export type AsksAnswer = (typeof listOpenAsks)['response']['_output'];
export type Ask = AsksAnswer['items'][number];
export type OwnSurvey = AsksAnswer['surveys'][number];
export type { FormDefinition, Message, StoredFile };

/** How it went, as a visitor says it. */
export type AskAnswer = Pick<Ask, 'solved' | 'score' | 'comment'>;

/** Where in the queue a visitor stands: 1 is next, `null` when they do not wait. */
export interface QueuePlace {
  readonly place: number | null;
  readonly isSomebodyThere: boolean;
}

/** Which part of a thread is read: after a number, before one, or its end; of the latest conversation, or of one. */
export interface ThreadPart {
  readonly after?: number;
  readonly before?: number;
  readonly limit: number;
  readonly conversationId?: string;
}
