import { useState } from 'react';
import { useSession } from '#lib/session/session-context.ts';
import type { Outgoing, SendKind } from '../outbox/outgoing.ts';
import { type DraftPlace, keepDraft, readDraft } from './drafts.ts';

/** What is being written in one conversation: a reply and a note, each with its own words. */
export interface Composing {
  readonly kind: SendKind;
  textOf(kind: SendKind): string;
  setKind(kind: SendKind): void;
  write(kind: SendKind, text: string): void;
  /** Puts something that was not sent back into the field it came from, before what stands there. */
  takeBack(outgoing: Outgoing): void;
}

export function useComposing(conversationId: string): Composing {
  const { workspace, member } = useSession();
  const place: DraftPlace = {
    workspaceId: workspace.workspaceId,
    memberId: member.memberId,
    conversationId,
  };
  const [texts, setTexts] = useState(() => ({
    reply: readDraft(place, 'reply'),
    note: readDraft(place, 'note'),
  }));
  const [kind, setKind] = useState<SendKind>(texts.reply === '' && texts.note !== '' ? 'note' : 'reply');
  const write = (into: SendKind, text: string) => {
    keepDraft(place, into, text);
    setTexts((before) => ({ ...before, [into]: text }));
  };
  return {
    kind,
    textOf: (one) => texts[one],
    setKind,
    write,
    takeBack: (outgoing) => {
      const rest = texts[outgoing.kind];
      write(outgoing.kind, rest === '' ? outgoing.text : `${outgoing.text}\n${rest}`);
      setKind(outgoing.kind);
    },
  };
}
