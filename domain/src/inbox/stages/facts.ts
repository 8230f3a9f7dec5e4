import { z } from 'zod';
import { fact } from '../../kit/fact.ts';
import { stateCategories } from '../../kit/flow/flow.ts';
import { BothLanguages, Id, Moment } from '../../kit/shapes.ts';
import { inboxRead } from '../permissions.ts';
import { StageReason } from './happening.ts';

const State = z.string().max(60);

/** `enteredAt` is the moment of what brought it there; the fact itself may come a second later. */
export const stageEntered = fact({
  kind: 'inbox.stage-entered',
  words: { zh: '会话进入了新阶段', en: 'The conversation came into a stage' },
  payload: z.object({
    ...{ conversationId: Id, customerId: Id, teamId: Id.nullable(), assigneeId: Id.nullable() },
    flowId: Id,
    from: State.nullable(),
    to: State,
    /** What the stage was called at that moment. */
    label: BothLanguages(60),
    category: z.enum(stateCategories),
    why: StageReason,
    memberId: Id.nullable(),
    enteredAt: Moment,
  }),
  seenWith: inboxRead,
  subject: 'conversationId',
  isOnTimeline: true,
});

export const stageSettingsChanged = fact({
  kind: 'inbox.stage-settings-changed',
  words: { zh: '修改了会话阶段的设置', en: 'The stages of conversations were set up' },
  payload: z.object({ workspaceId: Id, isOn: z.boolean(), ownerId: z.null() }),
  seenWith: inboxRead,
  subject: 'workspaceId',
});

export const stageFacts = [stageEntered, stageSettingsChanged] as const;
