import { conversationOpened, conversationReopened } from '@zhiyin/domain/inbox';
import type { Tx } from '#platform/context.ts';
import { announce } from '#platform/facts/announce.ts';
import { aboutOf, type ConversationRow } from './rows.ts';

/** What is written to a closed conversation that opens at a moment. What was only filed begins there. */
export function openedAgain({ isFiled }: ConversationRow, at: Date): Partial<ConversationRow> {
  const open = { state: 'open', closedAt: null };
  return isFiled ? { ...open, isFiled: false, openedAt: at } : open;
}

/** Announces it: of what was filed that it was opened, as nobody had before. One that was open is passed over. */
export async function announceOpenedAgain(tx: Tx, before: ConversationRow, at: Date): Promise<void> {
  const { channel, channelId, closedAt, isFiled } = before;
  if (!closedAt) return;
  const about = aboutOf(before);
  const moment = at.toISOString();
  const times = { closedAt: closedAt.toISOString(), reopenedAt: moment };
  if (isFiled) await announce(tx, conversationOpened, { ...about, channel, channelId, openedAt: moment });
  else await announce(tx, conversationReopened, { ...about, ...times });
}
