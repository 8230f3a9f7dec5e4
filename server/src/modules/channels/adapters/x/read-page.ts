import { z } from 'zod';
import type { FileRef, InboundEvent } from '../adapter.ts';
import { plainText } from './plain-text.ts';

const Event = z.object({
  id: z.string().regex(/^\d{1,30}$/),
  text: z.string().default(''),
  event_type: z.string(),
  created_at: z.coerce.date(),
  /** Of two people their ids, joined; of a group an id of its own. */
  dm_conversation_id: z.string(),
  sender_id: z.string().min(1),
  attachments: z.object({ media_keys: z.array(z.string()).default([]) }).optional(),
  entities: z
    .object({
      urls: z
        .array(
          z.object({
            url: z.string(),
            expanded_url: z.string().optional(),
            media_key: z.string().optional(),
          }),
        )
        .default([]),
    })
    .optional(),
});
type Event = z.infer<typeof Event>;
const Media = z.object({
  media_key: z.string(),
  type: z.string(),
  url: z.string().optional(),
  variants: z.array(z.object({ content_type: z.string().default(''), url: z.string() })).default([]),
});
const Page = z.object({
  data: z.array(z.unknown()).default([]),
  includes: z
    .object({
      users: z.array(z.object({ id: z.string(), name: z.string().default('') })).default([]),
      media: z.array(Media).default([]),
    })
    .default({ users: [], media: [] }),
  meta: z.object({ next_token: z.string().optional() }).default({}),
});
type Includes = z.infer<typeof Page>['includes'];
const Named = z.object({ id: z.string().regex(/^\d{1,30}$/) });

/** Where a look ends: at what was seen before, and at what was written before the account was connected. */
interface Until {
  readonly ownId: string;
  readonly until: string;
  readonly sinceMs: number;
}

/** What a page tells, and whether what is behind it is new, too. */
export interface ReadPage {
  readonly events: readonly InboundEvent[];
  readonly unreadable: readonly unknown[];
  readonly newest: string;
  readonly token: string | null;
  readonly isMore: boolean;
}

/** Reads a page of direct messages, the newest of which stands first. @throws ZodError when it is none. */
export function readPage(json: unknown, { ownId, until, sinceMs }: Until): ReadPage {
  const { data, includes, meta } = Page.parse(json);
  const events: InboundEvent[] = [];
  const unreadable: unknown[] = [];
  let newest = '0';
  let isMore = meta.next_token !== undefined && data.length > 0;
  for (const one of data) {
    const named = Named.safeParse(one);
    if (named.success && !isAfter(named.data.id, until)) {
      isMore = false;
      continue;
    }
    if (named.success && isAfter(named.data.id, newest)) newest = named.data.id;
    const read = Event.safeParse(one);
    if (!read.success) unreadable.push(one);
    else if (read.data.created_at.getTime() < sinceMs) isMore = false;
    else events.push(...eventOf(read.data, ownId, includes));
  }
  return { events, unreadable, newest, token: meta.next_token ?? null, isMore };
}

/** X's ids grow, and are larger than a JavaScript number holds. */
export function isAfter(id: string, other: string): boolean {
  return id.length === other.length ? id > other : id.length > other.length;
}

/** Groups are left alone: what is said there is not said to the shop. */
function eventOf(event: Event, ownId: string, includes: Includes): InboundEvent[] {
  const { id, event_type: type, sender_id: sender, dm_conversation_id: chat, created_at: occurredAt } = event;
  const pair = chat.split('-');
  const personId = pair.find((one) => one !== ownId);
  if (type !== 'MessageCreate' || pair.length !== 2 || !pair.includes(ownId) || !personId) return [];
  const happened = { dedupeKey: id, threadKey: personId, occurredAt, ...contentOf(event, includes) };
  if (sender === ownId) return [{ kind: 'echo', ...happened, externalId: id }];
  const name = includes.users.find((one) => one.id === sender)?.name || null;
  return [
    {
      kind: 'message',
      ...happened,
      sender: { id: sender, name, language: null },
      isEdit: false,
      address: { personId },
    },
  ];
}

function contentOf({ id, text, attachments, entities }: Event, { media }: Includes) {
  const keys = attachments?.media_keys ?? [];
  const urls = entities?.urls ?? [];
  const files: FileRef[] = [];
  const unsupported: string[] = [];
  for (const key of keys) {
    const found = media.find((one) => one.media_key === key);
    const ref = found && addressOf(found);
    if (!found || !ref) unsupported.push(found?.type ?? 'media');
    else files.push({ ref, name: `${found.type}-${id.slice(-6)}.${found.type === 'photo' ? 'jpg' : 'mp4'}` });
  }
  // Where the address of what is attached is not marked, it stands at the end.
  const marked = urls.find((one) => one.media_key !== undefined)?.url;
  const last = keys.length > 0 ? /https:\/\/t\.co\/\w+$/.exec(text.trim())?.[0] : undefined;
  return { text: plainText(text, urls, marked ?? last ?? null), files, unsupported };
}

function addressOf({ type, url, variants }: z.infer<typeof Media>): string | undefined {
  if (type === 'photo') return url;
  return variants.filter((one) => one.content_type === 'video/mp4').at(-1)?.url ?? url;
}
