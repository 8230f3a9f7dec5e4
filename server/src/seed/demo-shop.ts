import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { changePortal, oldestWidget } from '#modules/channels';
import { stagesOfPast } from '#modules/inbox';
import { readTextsAgain, searchSoon, startRecount } from '#modules/insights';
import { addMember, createTeam, roleIdByKey, setTeamMembers } from '#modules/people';
import { createWorkspace } from '#modules/platform';
import { asSystem, groundOfSystem } from '#platform/auth/as-system.ts';
import { authOf } from '#platform/auth/auth.ts';
import type { Context } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import type { App } from '../app.ts';
import { makeAgentsThere } from './demo/agents-there.ts';
import { makeAskedCustomers } from './demo/asking/asked-customers.ts';
import { makeAlerts } from './demo/better/alerts.ts';
import { makeFindings } from './demo/better/findings.ts';
import { makeGoals } from './demo/better/goals.ts';
import { hearLowScores } from './demo/better/low-scores.ts';
import { makeSuggestions } from './demo/better/suggestions.ts';
import { callAs, type DemoCall } from './demo/caller.ts';
import { makeCannedUses } from './demo/canned-uses.ts';
import { makeDemoForms } from './demo/form-life.ts';
import { makeGivenWords } from './demo/given-words.ts';
import { makeMoreRules } from './demo/more-rules.ts';
import { makeTicketLife } from './demo/ticket-life.ts';
import { makeToday } from './demo/today.ts';
import { demoDepartments } from './demo-departments.ts';
import { makeDemoFollowUps } from './demo-follow-ups.ts';
import { makeDemoHandoffs } from './demo-handoffs.ts';
import { makeOrders } from './demo-orders.ts';
import { demoOwner, demoPeople, demoTeams } from './demo-people.ts';
import { makeDemoPromises } from './demo-promises.ts';
import { makeRouting } from './demo-routing.ts';
import { makeRules } from './demo-rules.ts';
import { makeServiceLevels } from './demo-service-levels.ts';
import { makeDemoTickets } from './demo-tickets.ts';
import { makeDeskLists } from './desk-lists.ts';
import type { PlannedAgent } from './plan-conversations.ts';
import { type Amount, seedShop } from './seed-shop.ts';

/** Who may sign in to the demo shop, and how. */
export interface DemoSignIn {
  readonly people: readonly { readonly email: string; readonly role: string }[];
  /** Made at random for this data folder; everybody of the demo has it. */
  readonly password: string;
  /** Where it can be read again. */
  readonly file: string;
}

/** The past is counted first; then changes are looked for in it. */
const searchAfterSeconds = 90;
const settleTriesMax = 60;
const settlePauseMs = 500;

/** What the demo shop holds unless told otherwise. */
export const demoAmount: Amount = {
  ...{ customers: 300, conversations: 1_800, linesMin: 2, days: 90, seed: 1 },
  rush: { reasonKey: 'late', conversations: 84, days: 6 },
};

/**
 * Fills an empty server with a bilingual demo shop: two teams, customers, and 90 days of conversations.
 * `null` when there is a workspace already: a shop in use is never touched.
 */
export async function makeDemoShop(app: App, amount: Amount = demoAmount): Promise<DemoSignIn | null> {
  const { system } = app;
  const { rowCount } = await system.database.dispatcher.query('select from workspaces limit 1');
  if (rowCount !== 0) return null;

  const password = `demo-${randomBytes(9).toString('base64url')}`;
  const ground = { ...groundOfSystem(system, 'demo'), isPatient: true };
  const owner = {
    ...demoOwner,
    password,
    shopName: '山隅茶事 Shanyu Tea',
    timeZone: 'Asia/Shanghai',
    locale: 'zh',
  } as const;
  const { workspaceId } = await createWorkspace(ground, owner);
  const ctx = asSystem(ground, workspaceId, 'demo');
  const agents = await hire(ctx, password);
  // The chat and the tree of reasons come by themselves, when modules hear of the new shop.
  await untilHeard(app);
  const widgetId = await oldestWidget(ctx);
  if (widgetId === null) throw new Error('the demo shop has no chat');
  await changePortal(ctx, { isOn: true });
  // What was announced so far has its place in the log before a past is written into it.
  await untilHeard(app);
  await makeAgentsThere(ctx, agents, amount.days);
  await seedShop(ctx, { widgetId, agents, isByTeam: true }, amount);
  await makeWork(app, ctx, agents, password);

  const file = path.resolve(system.config.data, 'demo-sign-in.txt');
  const people = [
    { email: demoOwner.email, role: 'owner' },
    ...demoPeople.map(({ email, role }) => ({ email, role })),
    ...demoDepartments.flatMap(({ people: own }) =>
      own.map(({ email }) => ({ email, role: 'other-department' })),
    ),
  ];
  await writeFile(file, `${people.map((one) => `${one.email}  ${one.role}`).join('\n')}\n${password}\n`, {
    mode: 0o600,
  });
  return { people, password, file };
}

/** What the desk works by and on: lists, tickets, promises, hand-offs, rules, service levels, orders, and a day of it. */
async function makeWork(
  app: App,
  ctx: Context,
  agents: readonly PlannedAgent[],
  password: string,
): Promise<void> {
  await makeDeskLists(ctx);
  await transact(ctx, (tx) => makeDemoTickets(tx, agents));
  await makeDemoPromises(ctx, agents);
  const kinds = await makeDemoHandoffs(ctx, agents, password);
  await transact(ctx, stagesOfPast);
  await untilHeard(app);
  // Before clocks and rules begin to work on what is there, which would wait for one another.
  const owner = await callAs(app, demoOwner.email, password);
  await makeAskedCustomers(ctx, owner);
  await makeGoals(owner, ctx.system.now());
  await makeFindings(ctx, owner);
  await makeAlerts(app, owner);
  await makeSuggestions(app, owner);
  await makeDemoFollowUps(ctx);
  await makeRules(ctx);
  await makeMoreRules(ctx, kinds);
  await makeServiceLevels(ctx);
  await makeOrders(ctx);
  await transact(ctx, startRecount);
  await transact(ctx, readTextsAgain);
  await makeRouting(ctx);
  await makeDemoForms(ctx);
  await makeCannedUses(ctx);
  await liveADay(app, agents, owner, password);
  await hearLowScores(ctx);
  await transact(ctx, (tx) => searchSoon(tx, searchAfterSeconds));
}

/** Some of those who work there go about their day, through the same door as a browser. */
async function liveADay(
  app: App,
  agents: readonly PlannedAgent[],
  owner: DemoCall,
  password: string,
): Promise<void> {
  const as = (email: string) => callAs(app, email, password);
  // One after the other: many who try the same password at once are slowed down.
  const lead = await as('hemiao@demo.example');
  const agent = await as('wutong@demo.example');
  const english = await as('emma@demo.example');
  const [lin] = agents.slice(2);
  const teamId = agents.at(-1)?.teamId ?? '';
  await makeTicketLife({ agent, agentId: lin?.memberId ?? '', lead, manager: owner });
  await makeGivenWords(app, owner, lead);
  await makeToday(app, { owner, agent, english, teamId });
}

/** Resolves once everything that was told has been reacted to: what failed on a busy machine is tried again first. */
async function untilHeard({ engine, system }: App): Promise<void> {
  for (let tried = 1; ; tried++) {
    await engine.settle();
    const { rowCount } = await system.database.dispatcher.query(
      `select from due where kind like 'reaction:%' and failed_at is null limit 1`,
    );
    if (rowCount === 0 || tried === settleTriesMax) return;
    await wait(settlePauseMs);
  }
}

async function hire(ctx: Context, password: string): Promise<PlannedAgent[]> {
  const auth = authOf(ctx.system);
  const teams = new Map<string, { teamId: string; memberIds: string[] }>();
  for (const name of demoTeams)
    teams.set(name, { teamId: (await createTeam(ctx, { name })).teamId, memberIds: [] });

  const agents: PlannedAgent[] = [];
  // Most of the time goes into their passwords, and those can be had side by side.
  const userIds = await Promise.all(
    demoPeople.map(({ name, email }) => auth.signUp(ctx, { email, name, password, own: [] })),
  );
  for (const [index, { name, email, role, team, locale, fromHour, toHour }] of demoPeople.entries()) {
    const userId = userIds[index] ?? '';
    const memberId = await transact(ctx, async (tx) => {
      const roleId = await roleIdByKey(tx, role);
      return addMember(tx, { userId, name, email, roleId, locale, timeZone: 'Asia/Shanghai' });
    });
    const { teamId, memberIds } = teams.get(team) ?? { teamId: '', memberIds: [] };
    memberIds.push(memberId);
    agents.push({ memberId, teamId, fromHour, toHour });
  }
  for (const { teamId, memberIds } of teams.values()) await setTeamMembers(ctx, { teamId, memberIds });
  return agents;
}
