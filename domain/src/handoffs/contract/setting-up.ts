import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { BothLanguages, Done, Id } from '../../kit/shapes.ts';
import { handoffsManage, handoffsRead } from '../permissions.ts';
import { Department, HandoffType, handoffLimits } from './shapes.ts';

export const listDepartments = endpoint('handoffs.list-departments', {
  method: 'GET',
  path: '/departments',
  may: handoffsRead,
  words: { zh: '列出协作部门', en: 'List departments' },
  response: z.object({ items: z.array(Department) }),
});

const team = z.strictObject({ teamId: Id });

/** Makes a team a department, or changes who speaks for it: members of the team. */
export const keepDepartment = endpoint('handoffs.keep-department', {
  method: 'PUT',
  path: '/departments/:teamId',
  may: handoffsManage,
  words: { zh: '设为协作部门，指定联络人', en: 'Make a team a department with liaisons' },
  params: team,
  body: z.strictObject({ liaisonIds: z.array(Id).max(handoffLimits.liaisons) }),
  response: Department,
});

/** Refused while a type in use is answered by it. */
export const dropDepartment = endpoint('handoffs.drop-department', {
  method: 'DELETE',
  path: '/departments/:teamId',
  may: handoffsManage,
  words: { zh: '取消协作部门', en: 'Make a department an ordinary team again' },
  params: team,
  response: Done,
});

const Maybe = z.strictObject({ zh: z.string().trim().max(200), en: z.string().trim().max(200) });

export const HandoffTypeDraft = z.strictObject({
  name: BothLanguages(60),
  hint: Maybe,
  teamId: Id,
  formId: Id.nullable().default(null),
  answerFormId: Id.nullable().default(null),
  targetSeconds: z.int().min(60).max(31_536_000).nullable().default(null),
  calendarId: Id.nullable().default(null),
  warnPercent: z.int().min(1).max(99).nullable().default(75),
});
export type HandoffTypeDraft = z.infer<typeof HandoffTypeDraft>;

export const listHandoffTypes = endpoint('handoffs.list-types', {
  method: 'GET',
  path: '/handoff-types',
  may: handoffsRead,
  words: { zh: '列出协作类型', en: 'List kinds of hand-offs' },
  response: z.object({ items: z.array(HandoffType) }),
});

export const createHandoffType = endpoint('handoffs.create-type', {
  method: 'POST',
  path: '/handoff-types',
  may: handoffsManage,
  words: { zh: '新建协作类型', en: 'Add a kind of hand-off' },
  body: HandoffTypeDraft,
  response: HandoffType,
});

/** What is under way keeps the promise it was sent with. */
export const changeHandoffType = endpoint('handoffs.change-type', {
  method: 'PUT',
  path: '/handoff-types/:typeId',
  may: handoffsManage,
  words: { zh: '修改协作类型', en: 'Change a kind of hand-off' },
  params: z.strictObject({ typeId: Id }),
  body: HandoffTypeDraft.extend({ after: z.int().min(1), isArchived: z.boolean().default(false) }),
  response: HandoffType,
});
