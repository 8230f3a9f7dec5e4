import { type Handoff, type HandoffType, handoffsPermissions } from '@zhiyin/domain/handoffs';
import { FormDraft } from '@zhiyin/domain/platform';
import { sql } from 'kysely';
import {
  acceptHandoff,
  answerHandoff,
  commentHandoff,
  createHandoffType,
  disputeHandoff,
  keepDepartment,
  rateHandoff,
  returnHandoff,
  sendHandoff,
  sendHandoffAgain,
  takeHandoff,
} from '#modules/handoffs';
import { addMember, createTeam, roleIdByKey, setTeamMembers } from '#modules/people';
import { createAuthorityTopic, createForm } from '#modules/platform';
import { authOf } from '#platform/auth/auth.ts';
import type { Context } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { writeHandoffHistory } from './demo/handoff-history.ts';
import { demoAuthority, demoDepartments, demoHandoffs, demoKinds } from './demo-departments.ts';
import type { PlannedAgent } from './plan-conversations.ts';

type Demo = (typeof demoHandoffs)[number];

/** Gives the demo shop departments with what they were asked, and the matrix of who decides what. Answers the kinds. */
export async function makeDemoHandoffs(
  ctx: Context,
  agents: readonly PlannedAgent[],
  password: string,
): Promise<readonly HandoffType[]> {
  const departments = new Map<string, { teamId: string; memberIds: string[] }>();
  for (const one of demoDepartments) departments.set(one.key, await aDepartment(ctx, one, password));
  const kinds: HandoffType[] = [];
  for (const [index, kind] of demoKinds.entries()) {
    const teamId = departments.get(kind.department)?.teamId ?? '';
    kinds.push(await aKind(ctx, kind, teamId, index));
  }
  const answering = kinds.map((type) => ({
    type,
    memberIds: [...departments.values()].find(({ teamId }) => teamId === type.teamId)?.memberIds ?? [],
  }));
  await writeHandoffHistory(ctx, agents, answering);
  await transact(ctx, async (tx) => {
    for (const [index, one] of demoHandoffs.entries()) {
      const kind = kinds[one.kind];
      const agent = agents[(index * 3 + 2) % Math.max(1, agents.length)];
      const department = [...departments.values()].find(({ teamId }) => teamId === kind?.teamId);
      if (!kind || !agent || !department) continue;
      const receiver = as(tx, department.memberIds[0] ?? '', department.teamId);
      await goOn(one, { sender: as(tx, agent.memberId, agent.teamId), receiver }, kind);
    }
    await makeAuthority(tx);
  });
  return kinds;
}

function as(ctx: Context, id: string, teamId: string): Context {
  const permissions = new Set<string>(handoffsPermissions.map(({ key }) => key));
  return { ...ctx, actor: { kind: 'member', id, permissions, teamIds: [teamId] } };
}

async function aDepartment(ctx: Context, one: (typeof demoDepartments)[number], password: string) {
  const { teamId } = await createTeam(ctx, { name: one.team });
  const memberIds: string[] = [];
  for (const { name, email } of one.people) {
    const userId = await authOf(ctx.system).signUp(ctx, { email, name, password, own: [] });
    const memberId = await transact(ctx, async (tx) => {
      const roleId = await roleIdByKey(tx, 'other-department');
      return addMember(tx, { userId, name, email, roleId, locale: 'zh', timeZone: 'Asia/Shanghai' });
    });
    memberIds.push(memberId);
  }
  await setTeamMembers(ctx, { teamId, memberIds });
  await keepDepartment(ctx, { teamId, liaisonIds: memberIds.slice(0, 1) });
  return { teamId, memberIds };
}

async function aKind(
  ctx: Context,
  { name, hint, hours, form, answerForm }: (typeof demoKinds)[number],
  teamId: string,
  index: number,
): Promise<HandoffType> {
  const asked = await createForm(ctx, `hand-off-${index + 1}`, FormDraft.parse(form));
  const answered = await createForm(ctx, `hand-off-${index + 1}-answer`, FormDraft.parse(answerForm));
  return createHandoffType(ctx, {
    ...{ name, hint, teamId, formId: asked.formId, answerFormId: answered.formId },
    ...{ targetSeconds: hours * 3_600, calendarId: null, warnPercent: 75 },
  });
}

interface Sides {
  readonly sender: Context;
  readonly receiver: Context;
}

const at = ({ handoffId, revision }: Handoff) => ({ handoffId, after: revision });

/** Takes one hand-off as far as it goes. */
async function goOn(one: Demo, { sender, receiver }: Sides, { typeId }: HandoffType): Promise<void> {
  const { title, note, answers, course, found = '', said, ratings } = one;
  let now = await sendHandoff(sender, { typeId, title, note, answers });
  const { handoffId } = now;
  if (course === 'sent') return;
  now = await takeHandoff(receiver, at(now));
  if (said) now = await commentHandoff(course === 'taken' ? receiver : sender, { handoffId, text: said });
  if (course === 'taken') return;
  if (course === 'returned' || one.wasReturned) {
    now = await returnHandoff(receiver, {
      ...at(now),
      text: '请补一张面单照片 / Please add a photo of the label',
    });
    if (course === 'returned') return;
    now = await sendHandoffAgain(sender, { ...at(now), text: '已补 / Added', answers: {} });
  }
  const key = one.kind === 0 ? 'found' : 'state';
  now = await answerHandoff(receiver, { ...at(now), text: '', answers: { [key]: found } });
  await age(sender, handoffId, one);
  if (ratings)
    await rateHandoff(receiver, { handoffId, about: 'handoff', rating: ratings.handoff, text: '' });
  if (ratings?.result !== undefined)
    await rateHandoff(sender, { handoffId, about: 'result', rating: ratings.result, text: '' });
  if (course === 'accepted') await acceptHandoff(sender, at(now));
  if (course === 'disputed') await disputeHandoff(sender, { ...at(now), text: '顾客发来两笔到账截图' });
  await ageSteps(sender, handoffId, one);
}

/** Puts what was answered into the days before, so that there are times to compare. */
async function age(ctx: Context, handoffId: string, { hoursAgo, tookHours = 1 }: Demo): Promise<void> {
  await transact(ctx, async (tx) => {
    const sent = sql`now() - make_interval(secs => ${hoursAgo * 3_600})`;
    const answered = sql`now() - make_interval(secs => ${(hoursAgo - tookHours) * 3_600})`;
    await sql`update handoffs set sent_at = ${sent}, answered_at = ${answered}, stopped_at = ${answered}, pauses = '[]',
        due_at = ${sent} + make_interval(secs => target_seconds), answer_seconds = ${Math.round(tookHours * 3_600)}
      where workspace_id = ${tx.workspaceId} and handoff_id = ${handoffId}`.execute(tx.db);
  });
}

/** What was said and done, too: up to the answer when it was sent, then when it was answered. A dispute is of today. */
async function ageSteps(ctx: Context, handoffId: string, { hoursAgo, tookHours = 1 }: Demo): Promise<void> {
  await transact(ctx, (tx) =>
    sql`update handoff_steps set at = now() - make_interval(secs => case
        when kind in ('send', 'take', 'comment', 'return', 'send-again') then ${hoursAgo * 3_600}::float8
        else ${(hoursAgo - tookHours) * 3_600}::float8 end)
      where workspace_id = ${tx.workspaceId} and handoff_id = ${handoffId} and kind <> 'dispute'`.execute(
      tx.db,
    ),
  );
}

async function makeAuthority(ctx: Context): Promise<void> {
  for (const { topicKey, name, currency, upTo } of demoAuthority) {
    const grants = await transact(ctx, (tx) =>
      Promise.all(
        Object.entries(upTo).map(async ([role, bound]) => ({
          ...{ holderKind: 'role' as const, holderId: await roleIdByKey(tx, role), upTo: bound },
        })),
      ),
    );
    await createAuthorityTopic(ctx, { topicKey, name, currency, grants });
  }
}
