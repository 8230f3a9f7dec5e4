import type { Text } from '@zhiyin/domain/kit';
import { linkKinds, TicketPriority, ticketHistoryWords as words } from '@zhiyin/domain/tickets';
import { z } from 'zod';

const State = z.object({ key: z.string() });
/** What facts about tickets tell, each as far as its kind has it. */
const Told = z.object({
  to: z.unknown().optional(),
  from: z.unknown().optional(),
  fields: z.array(z.string()).optional(),
  priority: z.object({ from: TicketPriority, to: TicketPriority }).nullable().optional(),
  dueAt: z.object({ from: z.string().nullable(), to: z.string().nullable() }).nullable().optional(),
  added: z.array(z.string()).optional(),
  removed: z.array(z.string()).optional(),
  teamId: z.string().nullable().optional(),
  fromTeamId: z.string().nullable().optional(),
  memberId: z.string().optional(),
  isWatching: z.boolean().optional(),
  isLinked: z.boolean().optional(),
  link: z.enum(linkKinds).optional(),
  seconds: z.number().optional(),
});
type Told = z.infer<typeof Told>;

/** How ids and moments are said to whoever reads. */
export interface Reader {
  readonly say: (text: Text, values?: Record<string, string | number>) => string;
  readonly member: (id: string) => string;
  readonly team: (id: string) => string;
  readonly tag: (id: string) => string;
  readonly state: (key: string) => string;
  readonly priority: (key: TicketPriority) => string;
  readonly moment: (at: string) => string;
  readonly duration: (seconds: number) => string;
}

type Detail = (told: Told, reader: Reader) => readonly string[];

const fieldNames: Readonly<Record<string, Text>> = {
  title: words.title,
  description: words.description,
  customer: words.customer,
  parent: words.parent,
  answers: words.answers,
};

const details: Readonly<Record<string, Detail>> = {
  'tickets.moved': ({ from, to }, { say, state }) => {
    const [before, after] = [State.safeParse(from).data, State.safeParse(to).data];
    return before && after ? [say(words.fromTo, { from: state(before.key), to: state(after.key) })] : [];
  },
  'tickets.assigned': (told, reader) => [...handed(told, reader)],
  'tickets.changed': ({ fields = [], priority, dueAt }, { say, priority: named, moment }) => [
    ...(priority ? [say(words.fromTo, { from: named(priority.from), to: named(priority.to) })] : []),
    ...(dueAt ? [dueAt.to === null ? say(words.noDue) : say(words.dueAt, { at: moment(dueAt.to) })] : []),
    ...fields.flatMap((field) => {
      const name = fieldNames[field];
      return name ? [say(name)] : [];
    }),
  ],
  'tickets.tagged': ({ added = [], removed = [] }, { tag }) => [
    ...added.map((id) => `＋${tag(id)}`),
    ...removed.map((id) => `－${tag(id)}`),
  ],
  'tickets.linked': ({ link, isLinked }, { say }) =>
    link === undefined ? [] : [say(isLinked ? words.linked : words.unlinked)],
  'tickets.conversation-linked': ({ isLinked }, { say }) => [say(isLinked ? words.linked : words.unlinked)],
  'tickets.item-changed': ({ to }, { say }) => {
    const word = itemWords[String(to)];
    return word ? [say(word)] : [];
  },
  'tickets.work-logged': ({ seconds = 0 }, { say, duration }) => [
    seconds < 0 ? say(words.tookBack, { time: duration(-seconds) }) : duration(seconds),
  ],
  'tickets.watched': ({ memberId, isWatching }, { say, member }) =>
    memberId === undefined
      ? []
      : [say(isWatching ? words.watches : words.watchesNot, { name: member(memberId) })],
};

const itemWords: Readonly<Record<string, Text>> = {
  done: words.itemDone,
  open: words.itemOpen,
  removed: words.itemRemoved,
  added: words.itemAdded,
};

function* handed({ from, to, teamId, fromTeamId }: Told, { say, member, team }: Reader): Generator<string> {
  const name = (id: unknown) => (typeof id === 'string' ? member(id) : say(words.nobody));
  if (from !== to) yield say(words.fromTo, { from: name(from), to: name(to) });
  const teamName = (id: string | null | undefined) => (id ? team(id) : say(words.noTeam));
  if (teamId !== fromTeamId) yield say(words.fromTo, { from: teamName(fromTeamId), to: teamName(teamId) });
}

/**
 * What changed, where the fact says more than that something did; empty otherwise.
 *
 * @example sayDetail('tickets.work-logged', { seconds: 300 }, reader) // '5 min'
 */
export function sayDetail(kind: string, payload: unknown, reader: Reader): string {
  const told = Told.safeParse(payload).data;
  return told ? (details[kind]?.(told, reader) ?? []).join(' · ') : '';
}
