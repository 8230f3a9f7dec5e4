import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { Id, Moment } from '../../kit/shapes.ts';
import { peopleManage, peopleRead } from '../permissions.ts';

/** What a member can choose. Only who is available is given conversations; the other two say why not. */
export const chosenStatuses = ['available', 'busy', 'away'] as const;
/** What colleagues see: the chosen one while the member's console is open, else `offline`. */
const presenceStatuses = [...chosenStatuses, 'offline'] as const;
export const ChosenStatus = z.enum(chosenStatuses);
export type ChosenStatus = z.infer<typeof ChosenStatus>;
export const PresenceStatus = z.enum(presenceStatuses);
export type PresenceStatus = z.infer<typeof PresenceStatus>;

/** Nobody is heard of for this long: they are offline. */
export const offlineAfterSeconds = 30;
/** How often a console without a socket says that it is open. */
export const heartbeatSeconds = 10;
/** How many conversations a member can have at once before anybody says otherwise. */
export const capacityAtFirst = 5;
export const capacityMax = 100;

/** Limits of their own within a capacity, by the key of the channel; a channel that is not named has none. */
const ChannelCapacities = z.record(
  z.string().regex(/^[a-z-]{1,30}$/),
  z.number().int().min(0).max(capacityMax),
);
/** How large a part of what comes somebody gets: 1 as everybody, 0.5 half as much. Quarters. */
const Share = z.number().min(0.25).max(4).multipleOf(0.25);

export const Presence = z.object({
  memberId: Id,
  status: PresenceStatus,
  chosen: ChosenStatus,
  /** Since when the status is what it is; null for who was never there. */
  since: Moment.nullable(),
  /** Most conversations open with them at once that routing brings about; 0: it gives them none. */
  capacity: z.number().int(),
  channelCapacities: ChannelCapacities,
  share: Share,
  /** Who takes over what is theirs while they are absent; null: nobody by name. */
  substituteId: Id.nullable(),
  /** Marked absent until then: they are given nothing, whatever their status; null or past: they are not. */
  absentUntil: Moment.nullable(),
});
export type Presence = z.infer<typeof Presence>;

/** Everybody who works in the shop, by when they joined. */
export const listPresence = endpoint('people.list-presence', {
  method: 'GET',
  path: '/presence',
  may: peopleRead,
  words: { zh: '查看谁在线', en: 'See who is there' },
  response: z.object({ items: z.array(Presence) }),
});

/** Chooses the caller's own status. */
export const setPresence = endpoint('people.set-presence', {
  method: 'PUT',
  path: '/presence',
  may: 'member',
  words: { zh: '设置自己的状态', en: 'Set one’s own status' },
  body: z.strictObject({ status: ChosenStatus }),
  response: Presence,
});

/** Says that the caller is still there, for who has no live socket. An API key is nobody and is never there. */
export const heartbeat = endpoint('people.heartbeat', {
  method: 'POST',
  path: '/presence/heartbeat',
  may: 'member',
  words: { zh: '报告自己在线', en: 'Say that one is still there' },
  response: Presence,
});

export const setCapacity = endpoint('people.set-capacity', {
  method: 'PUT',
  path: '/members/:memberId/capacity',
  may: peopleManage,
  words: {
    zh: '设置同时接待上限和分配比重',
    en: 'Set how many conversations a colleague can have at once, and how large a part they get',
  },
  params: z.strictObject({ memberId: Id }),
  body: z.strictObject({
    capacity: z.number().int().min(0).max(capacityMax),
    /** As they are when they are not said. */
    channelCapacities: ChannelCapacities.optional(),
    share: Share.optional(),
  }),
  response: Presence,
});

/** Who stands in for somebody, and until when they are absent. */
export const Absence = z.strictObject({ substituteId: Id.nullable(), absentUntil: Moment.nullable() });
export type Absence = z.infer<typeof Absence>;

export const setAbsence = endpoint('people.set-absence', {
  method: 'PUT',
  path: '/members/:memberId/absence',
  may: peopleManage,
  words: {
    zh: '设定同事的代班人和不在的时间',
    en: 'Say who stands in for a colleague, and until when they are absent',
  },
  params: z.strictObject({ memberId: Id }),
  body: Absence,
  response: Presence,
});

export const setOwnAbsence = endpoint('people.set-own-absence', {
  method: 'PUT',
  path: '/me/absence',
  may: 'member',
  words: {
    zh: '设定自己的代班人和不在的时间',
    en: 'Say who stands in for oneself, and until when one is absent',
  },
  body: Absence,
  response: Presence,
});
