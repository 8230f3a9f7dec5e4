import {
  conversationAssigned,
  conversationBegun,
  conversationClosed,
  conversationReopened,
  conversationSnoozed,
  conversationWoke,
  inboxWords,
  priorityChanged,
  reasonChanged,
  tagsChanged,
  transferReasonWords,
  wayChanged,
  wayPageWords,
  wayReasonWords,
  inboxPageWords as words,
} from '@zhiyin/domain/inbox';
import type { FactKind } from '@zhiyin/domain/kit';
import { tiers } from '@zhiyin/domain/people';
import { type LiveFact, ruleFired, ruleStruck } from '@zhiyin/domain/platform';
import type { z } from 'zod';
import type { Say } from '#lib/i18n/locale-context.ts';
import { tierWords } from '#modules/people';
import { addedFactNames } from '#modules/platform';
import { priorityWords } from '../../priority/priority-words.ts';
import { channelSaid } from '../../ways/channel-said.ts';
import { addedTelling, type Said } from './added-tellings.ts';

/** What members, teams, tags and rules are called, by id. */
export interface EventNames {
  readonly memberId: string;
  readonly members: ReadonlyMap<string, string>;
  readonly teams: ReadonlyMap<string, string>;
  readonly tags: ReadonlyMap<string, string>;
  readonly rules: ReadonlyMap<string, string>;
}

interface Voice {
  readonly t: Say;
  /** A moment as it reads beside the event. */
  readonly brief: (moment: string) => string;
}

interface Telling<Payload> {
  readonly payload: Payload;
  readonly who: string;
  readonly whoId: string | null;
  readonly names: EventNames;
  readonly voice: Voice;
}

/** What a fact says in the conversation, in the reader's language; null for one that is seen anyway. */
export function eventSaid(event: LiveFact, names: EventNames, voice: Voice): Said | null {
  return tellings.get(event.kind)?.(event, names, voice) ?? addedTelling(event, voice.t);
}

const tellings = new Map([
  telling(conversationAssigned, assigned),
  telling(conversationSnoozed, ({ payload, who, voice: { t, brief } }) => ({
    icon: 'snooze',
    text: t(words.didSnooze, { who, time: brief(payload.until) }),
  })),
  telling(conversationWoke, ({ payload, who, voice: { t } }) => ({
    icon: 'bell',
    text: t(wokeWords[payload.why], { who }),
  })),
  telling(priorityChanged, ({ payload, who, voice: { t } }) => ({
    icon: 'flag',
    text: t(words.didPrioritise, { who, priority: t(priorityWords[payload.to]) }),
  })),
  telling(tagsChanged, tagged),
  telling(reasonChanged, ({ who, voice: { t } }) => ({ icon: 'edit', text: t(words.didSetReason, { who }) })),
  telling(conversationClosed, ({ who, voice: { t } }) => ({
    icon: 'check',
    text: t(words.didClose, { who }),
  })),
  telling(ruleFired, ({ payload, names, voice: { t } }) => ({
    icon: 'sliders',
    text: withWhy(t, payload.factKind, firedText(t, payload.state, names.rules.get(payload.ruleId))),
  })),
  telling(wayChanged, ({ payload: { fromChannel, channel, why }, who, voice: { t } }) => ({
    icon: 'send',
    text: t(wayPageWords.didChangeWay, {
      ...{ who, from: channelSaid(t, fromChannel), to: channelSaid(t, channel) },
      why: t(wayReasonWords[why]),
    }),
  })),
  telling(conversationBegun, ({ payload, who, voice: { t } }) => ({
    icon: 'send',
    text: t(wayPageWords.didBegin, { who, channel: channelSaid(t, payload.channel) }),
  })),
  telling(conversationReopened, ({ who, voice: { t } }) => ({
    icon: 'undo',
    text: t(words.didReopen, { who }),
  })),
]);

function firedText(t: Say, state: keyof typeof firedWords, rule = t(words.someRule)): string {
  return t(firedWords[state], { rule });
}

/** What set the rule off, when a module has a name for it. */
function withWhy(t: Say, factKind: string, what: string): string {
  const why = [ruleStruck, ...addedFactNames()].find(({ kind }) => kind === factKind);
  return why ? t(words.ruleWhy, { what, why: t(why.words) }) : what;
}

const firedWords = { done: words.ruleFired, failed: words.ruleFailed, cut: words.ruleCut };
const wokeWords = { moment: words.wokeByMoment, message: words.wokeByMessage, hand: words.didWake };

function telling<Payload extends z.ZodType>(
  fact: FactKind<Payload>,
  tell: (telling: Telling<z.output<Payload>>) => Said | null,
) {
  const say = (event: LiveFact, names: EventNames, voice: Voice): Said | null => {
    const payload = fact.payload.safeParse(event.payload);
    if (!payload.success) return null;
    return tell({
      payload: payload.data,
      who: nameOf(event.actor, names, voice.t),
      whoId: event.actor.id,
      names,
      voice,
    });
  };
  return [fact.kind, say] as const;
}

function nameOf({ kind, id }: LiveFact['actor'], names: EventNames, t: Say): string {
  if (kind === 'visitor') return t(words.theCustomer);
  if (kind !== 'member') return t(inboxWords.zhiyin);
  return memberName(id, names, t);
}

function memberName(id: string | null, { memberId, members }: EventNames, t: Say): string {
  if (id === memberId) return t(inboxWords.you);
  return members.get(id ?? '') ?? t(inboxWords.colleague);
}

function assigned(telling: Telling<z.output<typeof conversationAssigned.payload>>): Said {
  const { payload, who, whoId, names, voice } = telling;
  const { t } = voice;
  const { to, teamId, fromTeamId, isTransfer, transferReason, tierMin } = payload;
  const toName = to === null ? '' : to === names.memberId ? t(words.youThere) : memberName(to, names, t);
  const team = names.teams.get(teamId ?? '') ?? t(words.team);
  if (isTransfer) {
    const tier = tiers.find((one) => one === tierMin);
    const name = tier ? t(tierWords[tier]) : to === null ? team : toName;
    const reason = transferReason && t(transferReasonWords[transferReason]);
    const text = reason
      ? t(words.didTransferWhy, { who, name, reason })
      : t(words.didTransfer, { who, name });
    return { icon: 'swap', text };
  }
  if (to === null && teamId !== null && teamId !== fromTeamId) {
    return { icon: 'group', text: t(words.didAssign, { who, name: team }) };
  }
  if (to === null) return { icon: 'person', text: t(words.didUnassign, { who }) };
  if (to === whoId) return { icon: 'person', text: t(words.didTake, { who }) };
  return { icon: 'person', text: t(words.didAssign, { who, name: toName }) };
}

function tagged({
  payload,
  who,
  names,
  voice: { t },
}: Telling<z.output<typeof tagsChanged.payload>>): Said | null {
  const named = (ids: readonly string[]) =>
    ids.flatMap((id) => names.tags.get(id) ?? []).join(t(words.listComma));
  const [added, removed] = [named(payload.added), named(payload.removed)];
  if (added !== '' && removed !== '')
    return { icon: 'tag', text: t(words.didRetag, { who, added, removed }) };
  if (added !== '') return { icon: 'tag', text: t(words.didTag, { who, tags: added }) };
  if (removed !== '') return { icon: 'tag', text: t(words.didUntag, { who, tags: removed }) };
  return null;
}
