import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { changePortal, oldestWidget } from '#modules/channels';
import { stagesOfPast } from '#modules/inbox';
import { addMember, createTeam, roleIdByKey, setTeamMembers } from '#modules/people';
import { createWorkspace } from '#modules/platform';
import { asSystem, groundOfSystem } from '#platform/auth/as-system.ts';
import { authOf } from '#platform/auth/auth.ts';
import type { Context } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import type { App } from '../app.ts';
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

/** What the demo shop holds unless told otherwise. */
export const demoAmount: Amount = { customers: 300, conversations: 1_800, linesMin: 2, days: 90, seed: 1 };

/**
 * Fills an empty server with a bilingual demo shop: two teams, customers, and 90 days of conversations.
 * `null` when there is a workspace already: a shop in use is never touched.
 */
export async function makeDemoShop(app: App, amount: Amount = demoAmount): Promise<DemoSignIn | null> {
  const { system } = app;
  const { rowCount } = await system.database.dispatcher.query('select from workspaces limit 1');
  if (rowCount !== 0) return null;

  const password = `demo-${randomBytes(9).toString('base64url')}`;
  const ground = groundOfSystem(system, 'demo');
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
  await app.engine.settle();
  const widgetId = await oldestWidget(ctx);
  if (widgetId === null) throw new Error('the demo shop has no chat');
  await changePortal(ctx, { isOn: true });
  await seedShop(ctx, { widgetId, agents }, amount);
  await makeDeskLists(ctx);
  await makeDemoTickets(ctx, agents);
  await makeDemoPromises(ctx, agents);
  await makeDemoHandoffs(ctx, agents, password);
  await transact(ctx, stagesOfPast);
  await app.engine.settle();
  await makeDemoFollowUps(ctx);
  await makeRules(ctx);
  await makeServiceLevels(ctx);
  await makeOrders(ctx);
  await makeRouting(ctx);

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

async function hire(ctx: Context, password: string): Promise<PlannedAgent[]> {
  const auth = authOf(ctx.system);
  const teams = new Map<string, { teamId: string; memberIds: string[] }>();
  for (const name of demoTeams)
    teams.set(name, { teamId: (await createTeam(ctx, { name })).teamId, memberIds: [] });

  const agents: PlannedAgent[] = [];
  for (const { name, email, role, team, locale, fromHour, toHour } of demoPeople) {
    const userId = await auth.signUp(ctx, { email, name, password, own: [] });
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
