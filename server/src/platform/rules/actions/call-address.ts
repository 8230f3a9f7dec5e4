import { ruleWords, StepOutcome } from '@zhiyin/domain/platform';
import { z } from 'zod';
import type { Context, Tx } from '../../context.ts';
import { look, transact } from '../../database/transact.ts';
import { dueKind } from '../../due/due-kind.ts';
import { schedule } from '../../due/schedule.ts';
import { OutgoingFailure, outgoing } from '../../outgoing/outgoing.ts';
import { Refusal } from '../../refusal.ts';
import { causeOf } from '../fact-behind.ts';
import { countFailures } from '../fire.ts';
import { keepOutcome } from '../firings.ts';
import type { RuleAction, StepRun } from '../rule-kinds.ts';
import { tellOfTrouble } from '../trouble/tell-trouble.ts';
import { sayBoth, type WhyFailed, whyFailed } from '../trouble/why-failed.ts';

const triesMax = 5;
const Settings = z.object({ url: z.string() });

/** Tells another system by its address; it gets ids and no personal data, and asks our API for what it may know. */
export const callAddressAction: RuleAction = {
  key: 'platform.call-address',
  subjectKind: null,
  words: { zh: '通知其他系统（Webhook）', en: 'Tell another system (webhook)' },
  settings: [
    {
      key: 'url',
      kind: 'address',
      label: { zh: '地址', en: 'Address' },
      isRequired: true,
      help: {
        zh: '只发送编号：规则、对象和触发它的事件。',
        en: 'It gets ids alone: of the rule, the thing and the fact that set it off.',
      },
    },
  ],
  may: null,
  run: async (tx, step) => {
    outgoing.of(tx.system).check(Settings.parse(step.settings).url);
    await placeCall(tx, step);
    return undefined;
  },
};

async function placeCall(tx: Tx, { firingId, step }: StepRun): Promise<void> {
  const errandId = tx.system.newId();
  await tx.db
    .insertInto('ruleErrands')
    .values({ workspaceId: tx.workspaceId, errandId, firingId, step })
    .execute();
  await schedule(tx, callAddress, errandId, tx.system.now());
}

/** Calls the address; whoever receives it knows a repeat by its id. Given up after the last try, and shown. */
export const callAddress = dueKind('rules:call', {
  triesMax,
  reach: async (ctx, { refId, tries }) => {
    const call = await findCall(ctx, refId);
    if (!call) return undefined;
    const failure = await reachOut(ctx, refId, call);
    if (failure !== null && tries < triesMax && failure.isPassing)
      throw new OutgoingFailure(failure.why ?? '');
    await transact(ctx, (tx) => closeCall(tx, refId, call, failure));
    return undefined;
  },
});

type Call = NonNullable<Awaited<ReturnType<typeof findCall>>>;

async function findCall(ctx: Context, errandId: string) {
  return look(ctx, (tx) =>
    tx.db
      .selectFrom('ruleErrands as e')
      .innerJoin('ruleFirings as f', (join) =>
        join.onRef('f.workspaceId', '=', 'e.workspaceId').onRef('f.firingId', '=', 'e.firingId'),
      )
      .innerJoin('ruleVersions as v', (join) =>
        join
          .onRef('v.workspaceId', '=', 'f.workspaceId')
          .onRef('v.ruleId', '=', 'f.ruleId')
          .onRef('v.version', '=', 'f.version'),
      )
      .select([
        'e.step',
        'f.firingId',
        'f.ruleId',
        'f.version',
        'f.factId',
        'f.factKind',
        'f.subjectKind',
        'f.subjectId',
      ])
      .select(['f.firedAt', 'f.outcomes', 'v.definition'])
      .where('e.workspaceId', '=', tx.workspaceId)
      .where('e.errandId', '=', errandId)
      .executeTakeFirst(),
  );
}

const Definition = z.object({ name: z.string(), steps: z.array(z.object({ settings: z.unknown() })) });

async function reachOut(
  ctx: Context,
  id: string,
  call: Call,
): Promise<(WhyFailed & { readonly isPassing: boolean }) | null> {
  const { name, steps } = Definition.parse(call.definition);
  const { url } = Settings.parse(steps[call.step]?.settings);
  const { ruleId, factId, factKind, subjectKind, subjectId, firedAt } = call;
  const about = { ruleId, name, factId, factKind, subjectKind, subjectId, firedAt: firedAt.toISOString() };
  try {
    const { status } = await outgoing.of(ctx.system).call(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ id, workspaceId: ctx.workspaceId, ...about }),
      answerBytesMax: 0,
    });
    if (status >= 200 && status < 300) return null;
    const said = sayBoth(ruleWords.calledInVain, { status });
    return { why: said.en, said, isPassing: true };
  } catch (error) {
    return { ...whyFailed(error), isPassing: !(error instanceof Refusal) };
  }
}

async function closeCall(tx: Tx, errandId: string, call: Call, failure: WhyFailed | null): Promise<void> {
  await tx.db
    .deleteFrom('ruleErrands')
    .where('workspaceId', '=', tx.workspaceId)
    .where('errandId', '=', errandId)
    .execute();
  if (failure === null) return;
  const { why, said } = failure;
  const outcomes = z.array(StepOutcome).parse(call.outcomes);
  const outcome = { action: callAddressAction.key, isDone: false, why, ...(said && { said }) };
  outcomes[call.step] = outcome;
  await keepOutcome(tx, call.firingId, 'failed', outcomes);
  const acting = { ...tx, cause: causeOf(call.firingId) };
  await tellOfTrouble(acting, call, 'failed');
  await countFailures(acting, call, [outcome]);
}
