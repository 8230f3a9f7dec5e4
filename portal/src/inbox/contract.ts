import type { listVisitorConversations } from '@zhiyin/domain/inbox';
import type { answerAsk, listOpenAsks } from '@zhiyin/domain/surveys';

/** The server's answers, as its contracts declare them. Types only: they cost a page nothing. */
export type ConversationPage = (typeof listVisitorConversations)['response']['_output'];
export type ConversationEntry = ConversationPage['items'][number];
export type AskList = (typeof listOpenAsks)['response']['_output'];
export type OpenAsk = AskList['items'][number];
export type AskAnswer = (typeof answerAsk)['body']['_input'];
export type OwnSurvey = AskList['surveys'][number];
