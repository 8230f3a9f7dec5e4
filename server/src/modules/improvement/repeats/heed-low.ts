import {
  countedFrom,
  type RepeatSettings,
  repeatTitles,
  repeatWords,
  timesOf,
} from '@zhiyin/domain/improvement';
import { type Locale, say } from '@zhiyin/domain/kit';
import { addressesOf, allTeams } from '#modules/people';
import { allReasons } from '#modules/reasons';
import type { Tx } from '#platform/context.ts';
import { firstShown, type Group, groupsOf, keepLow, lowsSince } from './low-scores.ts';
import { readRepeatSettings } from './settings.ts';
import { addToStanding, openStanding, openStandingAgain, ownerOr, standingFinding } from './standing.ts';

/** A low score of a conversation, and what a follow-up found behind it. */
interface Low {
  readonly conversationId: string;
  readonly at: Date;
  readonly causeKey?: string | null;
}

/**
 * Keeps a low score and looks whether it repeats. So many of one cause, product or team within some days open one
 * finding; while that is open what follows is added to it, and when it comes again after the end it is opened again.
 * One that was dropped stays so: the shop has decided to live with it.
 */
export async function heedLow(tx: Tx, { conversationId, at, causeKey = null }: Low): Promise<void> {
  const groups = await groupsOf(tx, conversationId, causeKey);
  await keepLow(tx, conversationId, groups, at);
  const settings = await readRepeatSettings(tx);
  // In one order, so that two low scores at once never wait for each other.
  const inOrder = groups.toSorted((a, b) => (causeOf(a) < causeOf(b) ? -1 : 1));
  for (const group of inOrder) await heedGroup(tx, group, conversationId, settings);
}

async function heedGroup(
  tx: Tx,
  group: Group,
  conversationId: string,
  settings: RepeatSettings,
): Promise<void> {
  const times = timesOf(settings, group.kind);
  if (times === null) return;
  const standing = await standingFinding(tx, causeOf(group));
  if (standing && standing.state !== 'closed') {
    return addToStanding(tx, standing.findingId, evidenceOf([conversationId]));
  }
  if (standing?.outcome === 'dropped') return;
  const since = countedFrom(tx.system.now(), settings.days, standing?.closedAt ?? null);
  const lows = await lowsSince(tx, group, since);
  if (lows.length < times) return;
  if (!standing) return openFor(tx, group, lows, settings);
  await openStandingAgain(tx, standing);
  await addToStanding(tx, standing.findingId, evidenceOf(lows));
}

async function openFor(
  tx: Tx,
  group: Group,
  lows: readonly string[],
  { days, ownerId: named }: RepeatSettings,
): Promise<void> {
  const ownerId = await ownerOr(tx, named);
  if (ownerId === null) return;
  const locale = (await addressesOf(tx, [ownerId]))[0]?.locale ?? 'zh';
  await openStanding(tx, causeOf(group), {
    title: say(repeatTitles[group.kind], locale, { name: await nameOf(tx, group, locale) }),
    description: say(repeatWords.seen, locale, { days, count: lows.length }),
    origin: 'survey',
    reasonKey: group.kind === 'reason' ? group.key : null,
    ownerId,
    evidence: evidenceOf(lows),
  });
}

function causeOf({ kind, key }: Group): string {
  return `low-score:${kind}:${key}`;
}

function evidenceOf(conversationIds: readonly string[]) {
  return firstShown(conversationIds).map((ref) => ({ kind: 'conversation', ref }) as const);
}

async function nameOf(tx: Tx, { kind, key }: Group, locale: Locale): Promise<string> {
  if (kind === 'reason') {
    const reason = (await allReasons(tx)).find((one) => one.key === key);
    return reason ? reason.words[locale] : key;
  }
  if (kind === 'team') return (await allTeams(tx, true)).find(({ teamId }) => teamId === key)?.name ?? key;
  return [...key].slice(0, 100).join('');
}
