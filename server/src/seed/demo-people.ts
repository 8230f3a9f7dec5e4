import type { BuiltInRole, Locale } from '@zhiyin/domain/kit';

/** Somebody who works in the demo shop. Hours are of the shop's day. */
export interface DemoPerson {
  readonly name: string;
  readonly email: string;
  readonly role: BuiltInRole;
  readonly team: string;
  readonly locale: Locale;
  readonly fromHour: number;
  readonly toHour: number;
}

export const demoTeams = ['售前 Before sales', '售后 After sales'] as const;
const [before, after] = demoTeams;

function person(
  name: string,
  mailbox: string,
  role: BuiltInRole,
  team: string,
  hours: readonly [number, number],
  locale: Locale = 'zh',
): DemoPerson {
  return { name, email: `${mailbox}@demo.example`, role, team, locale, fromHour: hours[0], toHour: hours[1] };
}

export const demoOwner = { name: '沈知音', email: 'owner@demo.example' } as const;

/** Eight agents in two teams, in three shifts, so that somebody is there from eight in the morning to midnight. */
export const demoPeople: readonly DemoPerson[] = [
  person('许曼', 'xuman', 'manager', before, [9, 18]),
  person('周可', 'zhouke', 'lead', before, [9, 18]),
  person('林夏', 'linxia', 'agent', before, [8, 16]),
  person('陈默', 'chenmo', 'agent', before, [16, 24]),
  person('何苗', 'hemiao', 'lead', after, [10, 19]),
  person('吴桐', 'wutong', 'agent', after, [8, 16]),
  person('赵一鸣', 'zhaoyiming', 'agent', after, [16, 24]),
  person('Emma Reed', 'emma', 'agent', after, [13, 22], 'en'),
];
