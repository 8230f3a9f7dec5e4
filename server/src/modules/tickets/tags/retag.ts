import { tagsMax } from '@zhiyin/domain/inbox';
import { ticketsWords, ticketTagged } from '@zhiyin/domain/tickets';
import { lockTags } from '#modules/inbox';
import type { Tx } from '#platform/context.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { changeRow } from '../queries.ts';
import { aboutOf, type TicketRow } from '../rows.ts';
import { listTagging } from './listing.ts';

interface Retagging {
  readonly addTagIds?: readonly string[] | undefined;
  readonly removeTagIds?: readonly string[] | undefined;
}

/** The tags of another ticket that this one has not, and has room for. */
export function tagsWithinRoom(row: TicketRow, other: TicketRow): string[] {
  const fresh = other.tagIds.filter((tagId) => !row.tagIds.includes(tagId));
  return fresh.slice(0, Math.max(0, tagsMax - row.tagIds.length));
}

/** Adds and takes away tags of a ticket that is held, as asked and nothing else, so that two who do so at once agree. */
export async function retag(
  tx: Tx,
  row: TicketRow,
  { addTagIds = [], removeTagIds = [] }: Retagging,
): Promise<void> {
  const added = [...new Set(addTagIds)].filter(
    (tagId) => !row.tagIds.includes(tagId) && !removeTagIds.includes(tagId),
  );
  const removed = row.tagIds.filter((tagId) => removeTagIds.includes(tagId));
  if (added.length + removed.length === 0) return;
  await lockTags(tx, added);
  const tagIds = [...row.tagIds.filter((tagId) => !removed.includes(tagId)), ...added];
  if (tagIds.length > tagsMax) throw new Refusal('limit', ticketsWords.tooManyTags, { max: tagsMax });
  await changeRow(tx, row.ticketId, { tagIds });
  await listTagging(tx, row.ticketId, { added, removed });
  await announce(tx, ticketTagged, { ...aboutOf(row), added, removed });
}
