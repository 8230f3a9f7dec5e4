import type { BoardFigure } from '@zhiyin/domain/insights';
import { type BusyConversation, type BusyMember, firstAnswered } from './busy-shop.ts';

/** One thing that counts, found by looking at the conversations one by one. */
export interface Found {
  readonly figure: BoardFigure;
  readonly conversationId: string;
  readonly member: number;
  readonly team: number;
  readonly minutesAgo: number;
  readonly value: number | null;
}

/** Everything that counts, with today being as many minutes old as said. */
export function recount(conversations: readonly BusyConversation[], todayMinutes: number): Found[] {
  return conversations.flatMap((one) => [...asOfNow(one), ...ofToday(one, todayMinutes)]);
}

function asOfNow(one: BusyConversation): Found[] {
  const { conversationId, assignee, team, waitingMinutesAgo } = one;
  if (one.closedMinutesAgo !== null) return [];
  const about = { conversationId, member: assignee, team, value: null, minutesAgo: 0 };
  if (one.isSnoozed) return [{ ...about, figure: 'snoozed' }];
  const held: Found = { ...about, figure: assignee === -1 ? 'unassigned' : 'in-progress' };
  if (waitingMinutesAgo === null) return [held];
  return [held, { ...about, figure: 'waiting', minutesAgo: waitingMinutesAgo }];
}

function ofToday(one: BusyConversation, todayMinutes: number): Found[] {
  const { conversationId, assignee, team, closedMinutesAgo, openedMinutesAgo } = one;
  const about = { conversationId, team };
  const found: Found[] = [];
  const first = firstAnswered(one);
  for (const { by, minutesAgo, isNote } of one.replies) {
    if (isNote || minutesAgo > todayMinutes) continue;
    const said = { ...about, member: by, minutesAgo };
    found.push({ ...said, figure: 'answered', value: null });
    if (minutesAgo === first)
      found.push({ ...said, figure: 'first-response', value: (openedMinutesAgo - first) * 60 });
  }
  if (closedMinutesAgo !== null && closedMinutesAgo <= todayMinutes) {
    const ended = { ...about, member: assignee, minutesAgo: closedMinutesAgo };
    found.push({ ...ended, figure: 'closed', value: null });
    found.push({ ...ended, figure: 'resolution', value: (openedMinutesAgo - closedMinutesAgo) * 60 });
  }
  for (const { minutesAgo, score, agent } of one.answers) {
    if (score === null || minutesAgo > todayMinutes) continue;
    found.push({ ...about, figure: 'csat', member: agent, minutesAgo, value: score });
  }
  return found;
}

/** Whether something counts for a team: as the conversation's, or as one of whoever it is credited to. */
export function isOfTeam(
  found: Found,
  team: number,
  teamIds: readonly string[],
  members: readonly BusyMember[],
): boolean {
  if (found.team !== -1) return found.team === team;
  return members[found.member]?.teamIds.includes(teamIds[team] ?? '') ?? false;
}
