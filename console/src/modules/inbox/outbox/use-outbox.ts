import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { words as consoleWords } from '@zhiyin/domain/console';
import {
  addNote,
  countConversations,
  getConversation,
  holdReply,
  inboxNavWords,
  listConversations,
  listHeldReplies,
  type Message,
  sendReply,
  undoSeconds,
} from '@zhiyin/domain/inbox';
import { say } from '@zhiyin/domain/kit';
import { useSyncExternalStore } from 'react';
import { z } from 'zod';
import { call } from '#lib/call/call.ts';
import { callScope } from '#lib/call/call-scope.ts';
import type { CallInput } from '#lib/call/make-call.ts';
import { isRefused } from '#lib/call/refused.ts';
import { useSession } from '#lib/session/session-context.ts';
import type { LetterDraft } from '../letters/letter-drafts.ts';
import { placeSent } from '../thread/use-thread.ts';
import { Outbox, type Sent } from './outbox.ts';
import { Outgoing } from './outgoing.ts';

/** One for each member of each shop who works in this tab, so that nothing is sent in another's name. */
const outboxes = new Map<string, Outbox>();

/** Where the member's messages wait until they are stored; the same one on every page. */
export function useOutbox(): Outbox {
  const cache = useQueryClient();
  const { workspace, member } = useSession();
  const name = `zhiyin.outbox.${workspace.workspaceId}.${member.memberId}`;
  const known = outboxes.get(name);
  if (known) return known;
  const keep = (list: readonly Outgoing[]) =>
    attempt(() => sessionStorage.setItem(name, JSON.stringify(list)));
  const made = new Outbox({ send: (outgoing) => send(cache, outgoing), keep }, kept(name));
  outboxes.set(name, made);
  return made;
}

/** What waits in one conversation. */
export function useOutgoing(conversationId: string): readonly Outgoing[] {
  const outbox = useOutbox();
  const list = useSyncExternalStore(outbox.watch, outbox.list);
  return list.filter((one) => one.conversationId === conversationId);
}

async function send(cache: QueryClient, outgoing: Outgoing): Promise<Sent> {
  try {
    const message = await post(outgoing);
    if (message) placeSent(cache, message);
  } catch (error) {
    if (!isRefused(error))
      return {
        isStored: false,
        problem: say(consoleWords.errorFault, callScope.locale),
        isLineProblem: true,
      };
    const isOvertaken = error.reason === inboxNavWords.answeredMeanwhile.key;
    return {
      isStored: false,
      problem: error.message,
      isLineProblem: lineProblems.has(error.kind),
      isOvertaken,
    };
  }
  if (outgoing.letter !== undefined) void cache.invalidateQueries({ queryKey: [listHeldReplies.name] });
  void cache.invalidateQueries({ queryKey: [listConversations.name] });
  void cache.invalidateQueries({ queryKey: [countConversations.name] });
  void cache.invalidateQueries({ queryKey: [getConversation.name] });
  return { isStored: true };
}

/** Sent again later these may well succeed; anything else is the server's word on the message itself. */
const lineProblems: ReadonlySet<string> = new Set(['unavailable', 'fault', 'limit', 'unknown']);

function post({
  kind,
  conversationId,
  clientMessageId,
  text,
  files,
  mentions,
  seen,
  cannedReplyId,
  cards = [],
  promises = [],
  cannedTone = 'plain',
  isCannedEdited = false,
  overridesWords = false,
  letter,
}: Outgoing): Promise<Message | null> {
  const params = { conversationId };
  const content = { clientMessageId, text, fileIds: files.map((file) => file.fileId) };
  if (kind === 'note') return call(addNote, { params, body: { ...content, mentions } });
  const refs = cards.map(({ kind: what, id }) => ({ kind: what, id }));
  const canned = { cannedReplyId, cannedTone, isCannedEdited };
  const body = { ...content, ...canned, seen, overridesWords, cards: refs, promises };
  return letter === undefined ? call(sendReply, { params, body }) : hold(conversationId, body, letter);
}

/** A letter waits at the server: for a moment, in which it can be undone, or for the one it is planned for. */
async function hold(
  conversationId: string,
  reply: CallInput<typeof sendReply>['body'],
  draft: LetterDraft | null,
): Promise<null> {
  const { letter = null, sendsAt = null } = draft ?? {};
  const when = sendsAt === null ? { inSeconds: undoSeconds } : { at: sendsAt };
  await call(holdReply, { params: { conversationId }, body: { reply: { ...reply, letter }, when } });
  return null;
}

function kept(name: string): Outgoing[] {
  const stored = attempt(() => JSON.parse(sessionStorage.getItem(name) ?? '[]'));
  return z.array(Outgoing).safeParse(stored).data ?? [];
}

// Private windows and strict policies make the mere access throw.
function attempt<Value>(act: () => Value): Value | null {
  try {
    return act();
  } catch {
    return null;
  }
}
