import type { startVisit } from '@zhiyin/domain/channels';
import type { Message, readVisitorThread, sendVisitorMessage } from '@zhiyin/domain/inbox';

/** The server's answers, as its contracts declare them. Types only: every byte here is on a shop's page. */
export type Visit = (typeof startVisit)['response']['_output'];
export type ThreadAnswer = (typeof readVisitorThread)['response']['_output'];
export type SendAnswer = (typeof sendVisitorMessage)['response']['_output'];
export type VisitorConversation = SendAnswer['conversation'];
export type { Message };

/** Which part of a thread is read: after a number, before one, or its end. */
export interface ThreadPart {
  readonly after?: number;
  readonly before?: number;
  readonly limit: number;
}
