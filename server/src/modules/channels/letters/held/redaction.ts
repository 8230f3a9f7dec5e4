import { textRedacted } from '@zhiyin/domain/platform';
import { sql } from 'kysely';
import { z } from 'zod';
import { giveUpFiles } from '#modules/platform';
import type { Tx } from '#platform/context.ts';
import { announce } from '#platform/facts/announce.ts';
import type { RedactableRow, RedactionPlace, RowMark, Values } from '#platform/redaction/place.ts';
import { HeldEvent } from './held-event.ts';

const key = 'channels.held-letters';
const Written = z.object({
  text: z.string(),
  subject: z.string(),
  body: z.string(),
  html: z.string().nullable(),
});

/** Mails that wait for a person: what was taken out of one is not in it either when it is let in. */
export const heldLettersPlace: RedactionPlace = {
  key,
  words: { zh: '暂存的邮件', en: 'Mails held back' },
  read,
  hold: async (tx, [arrivalId = '']) => {
    const event = await holdEvent(tx, arrivalId);
    return event && writtenIn(event);
  },
  write: async (tx, [arrivalId = ''], values) => {
    const event = await holdEvent(tx, arrivalId);
    if (!event) return;
    await giveUpFiles(tx, [event.letter.rawFileId]);
    await tx.db
      .updateTable('channelArrivals')
      .set({ event: JSON.stringify(rewritten(tx, event, Written.parse({ ...writtenIn(event), ...values }))) })
      .where('workspaceId', '=', tx.workspaceId)
      .where('arrivalId', '=', arrivalId)
      .execute();
  },
  tell: async (tx, { keys: [recordId = ''], kinds }) => {
    await announce(tx, textRedacted, { place: key, recordId, kinds: [...kinds] });
  },
};

type Event = z.infer<typeof HeldEvent>;

function writtenIn({ text, letter: { letter, body } }: Event): z.infer<typeof Written> {
  return { text, subject: letter.subject, body: body.text, html: body.html };
}

/** The mail as it came would still say it, so it goes: from here on the letter names a file that there is not. */
function rewritten(tx: Tx, event: Event, { text, subject, body, html }: z.infer<typeof Written>): Event {
  const { letter } = event;
  return {
    ...event,
    text,
    letter: {
      ...letter,
      letter: { ...letter.letter, subject },
      body: { ...letter.body, text: body, html, quotedFrom: null },
      rawFileId: tx.system.newId(),
    },
  };
}

async function holdEvent(tx: Tx, arrivalId: string): Promise<Event | undefined> {
  const row = await tx.db
    .selectFrom('channelArrivals')
    .select('event')
    .where('workspaceId', '=', tx.workspaceId)
    .where('arrivalId', '=', arrivalId)
    .where('state', '=', 'held')
    .forUpdate()
    .executeTakeFirst();
  return row && HeldEvent.parse(row.event);
}

async function read(
  tx: Tx,
  { after, before, limit }: { after: RowMark | null; before: Date; limit: number },
): Promise<RedactableRow[]> {
  const isBehind = after
    ? sql<boolean>`(received_at, arrival_id) > (${after.moment}, ${after.keys[0] ?? ''}::uuid)`
    : sql<boolean>`true`;
  const rows = await tx.db
    .selectFrom('channelArrivals')
    .select(['arrivalId', 'receivedAt', 'event'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('state', '=', 'held')
    .where('receivedAt', '<=', before)
    .where(isBehind)
    .orderBy('receivedAt')
    .orderBy('arrivalId')
    .limit(limit)
    .execute();
  return rows.map(({ arrivalId, receivedAt, event }) => {
    const values: Values = writtenIn(HeldEvent.parse(event));
    return { keys: [arrivalId], moment: receivedAt, values, files: 0 };
  });
}
