import { z } from 'zod';
import { fact } from '../kit/fact.ts';
import { Id, Moment } from '../kit/shapes.ts';
import type { Text } from '../kit/words.ts';
import { ActionState, FindingOrigin, FindingOutcome, FindingState } from './contract/shapes.ts';
import { improvementRead, improvementWork } from './permissions.ts';

function aboutFinding<Shape extends z.ZodRawShape>(kind: string, words: Text, more: Shape) {
  const payload = z.object({ findingId: Id, ownerId: Id, ...more });
  return fact({ kind, words, payload, seenWith: improvementRead, subject: 'findingId' });
}

export const findingOpened = aboutFinding(
  'improvement.finding-opened',
  { zh: '登记了问题', en: 'A finding was opened' },
  { origin: FindingOrigin, reasonKey: z.string().nullable() },
);
/** `fields`: which were written anew; `from` and `to` when it moved on the board. */
export const findingChanged = aboutFinding(
  'improvement.finding-changed',
  { zh: '修改了问题', en: 'A finding was changed' },
  { fields: z.array(z.string()), from: FindingState, to: FindingState },
);
export const findingClosed = aboutFinding(
  'improvement.finding-closed',
  { zh: '关闭了问题', en: 'A finding was closed' },
  { outcome: FindingOutcome, standardKind: z.string() },
);
export const findingOpenedAgain = aboutFinding(
  'improvement.finding-opened-again',
  { zh: '重新打开了问题', en: 'A finding was opened again' },
  { was: FindingOutcome },
);
export const evidenceAdded = aboutFinding(
  'improvement.evidence-added',
  { zh: '添加了证据', en: 'Evidence was added' },
  { evidenceId: Id, kind: z.string() },
);
export const evidenceRemoved = aboutFinding(
  'improvement.evidence-removed',
  { zh: '移除了证据', en: 'Evidence was taken away' },
  { evidenceId: Id },
);
const action = { actionId: Id, actionOwnerId: Id };
export const actionPlanned = aboutFinding(
  'improvement.action-planned',
  { zh: '安排了改进措施', en: 'An action was planned' },
  { ...action, dueAt: Moment },
);
export const actionChanged = aboutFinding(
  'improvement.action-changed',
  { zh: '修改了改进措施', en: 'An action was changed' },
  { ...action, fields: z.array(z.string()), from: ActionState, to: ActionState },
);
/** Said once for each date. */
export const actionOverdue = aboutFinding(
  'improvement.action-overdue',
  { zh: '改进措施超期了', en: 'An action is overdue' },
  { ...action, dueAt: Moment },
);

export const improvementSettingsChanged = fact({
  kind: 'improvement.settings-changed',
  words: { zh: '修改了问题自动登记的设置', en: 'It was set when findings are opened by themselves' },
  payload: z.object({ workspaceId: Id, fields: z.array(z.string()), isOn: z.boolean() }),
  seenWith: improvementWork,
  subject: 'workspaceId',
});

export const improvementFacts = [
  findingOpened,
  findingChanged,
  findingClosed,
  findingOpenedAgain,
  evidenceAdded,
  evidenceRemoved,
  actionPlanned,
  actionChanged,
  actionOverdue,
  improvementSettingsChanged,
] as const;
