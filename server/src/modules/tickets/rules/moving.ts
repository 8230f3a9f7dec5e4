import { type FlowDefinition, ruleSkips, type StateCategory, stateCategories } from '@zhiyin/domain/kit';
import { ticketFields, ticketMoved, ticketsHandle, ticketsWords } from '@zhiyin/domain/tickets';
import { z } from 'zod';
import type { Tx } from '#platform/context.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import type { RuleAction, Skipped, StepRun } from '#platform/rules/rule-kinds.ts';
import { holdTicket } from '../place/hold.ts';
import { moverOf } from '../place/mover.ts';
import { performMove } from '../place/perform.ts';

const common = { subjectKind: 'ticket', may: ticketsHandle };
const comment = { key: 'comment', kind: 'text', label: { zh: '说明', en: 'Comment' } } as const;
const Kind = z.object({ category: z.enum(stateCategories), comment: z.string().default('') });
const One = z.object({ state: z.string(), comment: z.string().default('') });

type State = FlowDefinition['states'][number];

/** Takes tickets along their flow: to a state of their own, or to any of a kind. */
export const movingActions: readonly RuleAction[] = [
  {
    ...common,
    key: 'tickets.to-state',
    words: { zh: '流转到某个状态', en: 'Move the ticket to a state' },
    settings: [
      {
        key: 'state',
        kind: 'key',
        of: 'ticket-state',
        label: ticketFields.state.label,
        help: {
          zh: '走流程里通向它的一步；要审批的会先请人审批，走不通时不动。',
          en: 'By the move of its flow that leads there; approval is asked for where it needs one, and without a move it stays.',
        },
        isRequired: true,
      },
      comment,
    ],
    run: async (tx, step) => {
      const { state, ...said } = One.parse(step.settings);
      return moveTo(tx, step, said.comment, ({ key }) => key === state);
    },
  },
  {
    ...common,
    key: 'tickets.move',
    words: { zh: '流转到某类状态', en: 'Move the ticket to a kind of state' },
    settings: [
      {
        key: 'category',
        kind: 'choice',
        label: ticketFields.category.label,
        choices: ticketFields.category.choices,
        help: {
          zh: '走流程里通向这类状态的第一步；走不通时不动。',
          en: 'By the first move of its flow that leads there; when the flow has none it stays.',
        },
        isRequired: true,
      },
      comment,
    ],
    run: async (tx, step) => {
      const { category, ...said } = Kind.parse(step.settings);
      return moveTo(tx, step, said.comment, isOfKind(category));
    },
  },
];

const isOfKind = (wanted: StateCategory) => (state: State) => state.category === wanted;

/** @throws Refusal `conflict` when no move of its flow leads from where it stands to such a state. */
async function moveTo(
  tx: Tx,
  { subjectId: ticketId }: StepRun,
  text: string,
  isThere: (state: State) => boolean,
): Promise<Skipped | undefined> {
  const held = await holdTicket(tx, ticketId);
  const { states, moves } = held.flow;
  const wanted = new Set(states.filter(isThere).map(({ key }) => key));
  if (wanted.has(held.row.stateKey)) return { skipped: ruleSkips.asIs };
  const move = moves.find(({ from, to }) => from.includes(held.row.stateKey) && wanted.has(to));
  if (!move) throw new Refusal('conflict', ticketsWords.noMoveThere);
  const given = { comment: text, ticked: [] };
  const mover = moverOf(tx, held.row);
  const told = await performMove(tx, held, { moveKey: move.key, given, answers: {}, mover });
  if (told) await announce(tx, ticketMoved, told);
  return undefined;
}
