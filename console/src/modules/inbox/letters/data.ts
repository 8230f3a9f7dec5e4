import { useQuery } from '@tanstack/react-query';
import {
  automaticReplySent,
  changeSignature,
  heldReplyRefused,
  letterForwarded,
  listHeldReplies,
  listLetters,
  messageReceived,
  readLetter,
  readSignatures,
  replyHeld,
  replySent,
  replyTakenBack,
  sendHeldNow,
  startLetter,
  takeBackReply,
} from '@zhiyin/domain/inbox';
import { endpointQuery, useAct } from '#lib/endpoint-query.ts';
import { useStaleOn } from '#lib/live/use-stale-on.ts';

const said = [messageReceived, replySent, automaticReplySent, letterForwarded].map(({ kind }) => kind);
const held = [replyHeld, replyTakenBack, heldReplyRefused, replySent, letterForwarded].map(
  ({ kind }) => kind,
);
/** A link to a mail's page lives for an hour. */
const linksLiveMs = 50 * 60_000;

/** What the letters of a conversation say of themselves. */
export function useLetters(conversationId: string, isOn: boolean) {
  useStaleOn(said, [listLetters, startLetter]);
  return useQuery({ ...endpointQuery(listLetters, { params: { conversationId } }), enabled: isOn }).data
    ?.items;
}

/** What an answer would say beside its words. */
export function useLetterStart(conversationId: string, isOn = true) {
  return useQuery({ ...endpointQuery(startLetter, { params: { conversationId } }), enabled: isOn });
}

/** A letter that came, whole; asked for when it is opened. */
export function useLetter(conversationId: string, number: number, isOn: boolean) {
  const query = endpointQuery(readLetter, { params: { conversationId, number } });
  return useQuery({ ...query, enabled: isOn, staleTime: linksLiveMs, gcTime: linksLiveMs });
}

/** Replies that wait for their moment. */
export function useHeldReplies(conversationId: string) {
  useStaleOn(held, [listHeldReplies]);
  return useQuery(endpointQuery(listHeldReplies, { params: { conversationId } })).data?.items ?? [];
}

export const useTakeBack = () => useAct(takeBackReply, [listHeldReplies]);
export const useSendHeldNow = () => useAct(sendHeldNow, [listHeldReplies]);

/** How the reader signs. */
export function useSignatures() {
  return useQuery(endpointQuery(readSignatures, {}));
}

export const useChangeSignature = () => useAct(changeSignature, [readSignatures, startLetter]);
