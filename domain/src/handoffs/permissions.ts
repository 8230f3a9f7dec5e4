import { permission } from '../kit/permission.ts';

const desk = ['manager', 'lead', 'agent'] as const;

/** What one sent or took oneself, and what one's teams sent or are asked for. */
export const handoffsRead = permission(
  'handoffs.read',
  { zh: '查看本人和本组的协作单', en: 'See hand-offs of oneself and one’s teams' },
  [...desk, 'reviewer', 'other-department', 'viewer'],
);
export const handoffsReadAll = permission(
  'handoffs.read-all',
  { zh: '查看所有部门的协作单和往来统计', en: 'See the hand-offs of every department, and how they go' },
  ['manager', 'reviewer'],
);
export const handoffsSend = permission(
  'handoffs.send',
  { zh: '向其他部门发起协作', en: 'Hand things to other departments' },
  [...desk],
);
export const handoffsAnswer = permission(
  'handoffs.answer',
  { zh: '代表本部门接收和答复协作单', en: 'Take and answer what one’s department is asked' },
  [...desk, 'other-department'],
);
/** Which teams are departments, who speaks for them, and what they can be asked for. */
export const handoffsManage = permission(
  'handoffs.manage',
  { zh: '管理协作部门和协作类型', en: 'Manage departments and kinds of hand-offs' },
  ['manager'],
);

export const handoffsPermissions = [
  handoffsRead,
  handoffsReadAll,
  handoffsSend,
  handoffsAnswer,
  handoffsManage,
] as const;
