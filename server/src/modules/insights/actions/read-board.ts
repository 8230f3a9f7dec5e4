import { type Board, type BoardMember, boardRead, boardReadColleagues } from '@zhiyin/domain/insights';
import { allTeams, pageOfMembers, presentMembers } from '#modules/people';
import { type Context, may, requirePermission, type Tx } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { type Measured, measure, presentFigures } from '../measure.ts';
import { shopDay } from '../shop-day.ts';

const membersMax = 2000;

/** The shop right now and today, as far as the caller may see it. */
export async function readBoard(ctx: Context): Promise<Board> {
  requirePermission(ctx, boardRead);
  return look(ctx, async (tx) => {
    const { dayStart, timeZone } = await shopDay(tx);
    const measured = await measure(tx, dayStart);
    const members = await showMembers(tx, measured);
    const there = (presence: BoardMember['presence']) =>
      members.filter((member) => member.presence === presence).length;
    const teams = await allTeams(tx, false);
    return {
      at: tx.system.now().toISOString(),
      dayStart: dayStart.toISOString(),
      timeZone,
      shop: presentFigures(tx, measured.shop),
      teams: teams.map(({ teamId, name }) => ({
        teamId,
        name,
        figures: presentFigures(tx, measured.teams.get(teamId)),
      })),
      members: members.filter(({ memberId }) => may(tx, boardReadColleagues) || memberId === tx.actor.id),
      presence: { available: there('available'), busy: there('busy'), away: there('away') },
    };
  });
}

/** Who is there or did something today, and who is asking. */
async function showMembers(tx: Tx, { members }: Measured): Promise<BoardMember[]> {
  const present = await presentMembers(tx);
  const rows = await pageOfMembers(tx, { after: undefined, limit: membersMax, includeRemoved: true });
  const names = new Map(rows.map(({ memberId, name }) => [memberId, name]));
  const shown = present.filter(
    ({ memberId, status }) => status !== 'offline' || members.has(memberId) || memberId === tx.actor.id,
  );
  return shown.map(({ memberId, status, capacity }) => ({
    memberId,
    name: names.get(memberId) ?? '',
    presence: status,
    capacity,
    figures: presentFigures(tx, members.get(memberId)),
  }));
}
