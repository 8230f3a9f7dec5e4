import {
  type Handoff,
  type HandoffType,
  type HandoffTypeDraft,
  handoffsAnswer,
  handoffsManage,
  handoffsRead,
  handoffsReadAll,
  handoffsSend,
  type SendHandoff,
} from '@zhiyin/domain/handoffs';
import { inboxRead, inboxReply } from '@zhiyin/domain/inbox';
import { v7 } from 'uuid';
import type { Context } from '#platform/context.ts';
import { sendHandoff } from '../src/modules/handoffs/actions/send-handoff.ts';
import { keepDepartment } from '../src/modules/handoffs/setting-up/departments.ts';
import { createHandoffType } from '../src/modules/handoffs/setting-up/types.ts';
import { createForm } from '../src/modules/platform/forms/publish-form.ts';
import { anAgent } from './desk.ts';
import type { Shop, World } from './world.ts';

/** What an agent of the desk may do with hand-offs, and what somebody of a department may: nothing else. */
export const senderRights = [handoffsRead, handoffsSend, inboxRead, inboxReply];
export const departmentRights = [handoffsRead, handoffsAnswer];

/** A shop whose warehouse can be asked where a parcel is, and answers within four hours. */
export interface HandoffShop extends Shop {
  readonly desk: string;
  readonly warehouse: string;
  readonly agent: Context;
  readonly packer: Context;
  readonly manager: Context;
  readonly type: HandoffType;
  aType(change?: Partial<HandoffTypeDraft>): Promise<HandoffType>;
  /** Hands something to the warehouse. */
  send(given?: Partial<SendHandoff>, by?: Context): Promise<Handoff>;
}

const both = (en: string) => ({ zh: `${en}（中）`, en });

/** Opens one. */
export async function aHandoffShop(world: World): Promise<HandoffShop> {
  const shop = await world.aShop();
  const [desk, warehouse] = [v7(), v7()];
  const agent = await anAgent(shop, senderRights, [desk]);
  const packer = await anAgent(shop, departmentRights, [warehouse]);
  const manager = shop.as([handoffsRead, handoffsReadAll, handoffsManage]);
  await keepDepartment(manager, { teamId: warehouse, liaisonIds: [packer.actor.id ?? ''] });
  const question = (key: string, isRequired: boolean) =>
    ({ key, kind: 'text', label: both(key), isRequired, isFatal: false, settings: {} }) as const;
  const form = await createForm(shop.asOwner(), 'ask-warehouse', {
    ...{ title: both('What the warehouse needs'), sections: [] },
    questions: [question('tracking', true), question('colour', false)],
  });
  const answerForm = await createForm(shop.asOwner(), 'warehouse-answers', {
    ...{ title: both('What the warehouse found'), sections: [] },
    questions: [question('found', true)],
  });
  const aType: HandoffShop['aType'] = (change = {}) =>
    createHandoffType(manager, {
      ...{ name: both('Find a parcel'), hint: { zh: '', en: '' }, teamId: warehouse },
      ...{ formId: form.formId, answerFormId: answerForm.formId },
      ...{ targetSeconds: 4 * 3600, calendarId: null, warnPercent: 75 },
      ...change,
    });
  const type = await aType();
  const send: HandoffShop['send'] = (given = {}, by = agent) =>
    sendHandoff(by, {
      ...{ typeId: type.typeId, title: '包裹不见了', note: '', answers: { tracking: 'SF1001' } },
      ...given,
    });
  return { ...shop, desk, warehouse, agent, packer, manager, type, aType, send };
}
