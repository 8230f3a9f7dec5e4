import type { StateCategory } from '../../kit/flow/flow.ts';
import type { Text } from '../../kit/words.ts';
import type { FlowDraft } from '../../platform/index.ts';

const daySeconds = 86_400;

/** Where tickets of this flow wait besides for the customer: a warehouse, a carrier. */
interface Waiting {
  readonly key: string;
  readonly label: Text;
  readonly ask: Text;
}

/** What shops begin with: begin, work, wait, solve, close; two places where a timer goes on by itself. */
function readyFlow(title: Text, elsewhere: readonly Waiting[]): FlowDraft {
  const waits = ['customer', ...elsewhere.map(({ key }) => key)];
  return {
    title,
    initial: 'new',
    states: [
      state('new', { zh: '待受理', en: 'New' }, 'open'),
      state('working', { zh: '处理中', en: 'In progress' }, 'open'),
      {
        ...state('customer', { zh: '等待顾客', en: 'Waiting for the customer' }, 'waiting'),
        timer: { afterSeconds: 3 * daySeconds, move: 'no-answer' },
      },
      ...elsewhere.map(({ key, label }) => state(key, label, 'waiting')),
      {
        ...state('solved', { zh: '已解决', en: 'Solved' }, 'solved'),
        timer: { afterSeconds: 7 * daySeconds, move: 'close' },
      },
      state('closed', { zh: '已关闭', en: 'Closed' }, 'closed'),
    ],
    moves: [
      move('accept', { zh: '受理', en: 'Accept' }, ['new'], 'working'),
      move(
        'ask-customer',
        { zh: '请顾客补充', en: 'Ask the customer' },
        ['new', 'working'],
        'customer',
        'customer',
      ),
      ...elsewhere.map(({ key, ask }) => move(`ask-${key}`, ask, ['working'], key, 'internal')),
      move('go-on', { zh: '继续处理', en: 'Go on' }, waits, 'working'),
      {
        ...move('solve', { zh: '解决', en: 'Solve' }, ['working', ...waits], 'solved'),
        demands: { fields: ['solution'], checklist: [], comment: 'none' },
      },
      move('no-answer', { zh: '顾客未回复', en: 'No answer came' }, ['customer'], 'solved'),
      move('close', { zh: '关闭', en: 'Close' }, ['solved'], 'closed'),
      move('cancel', { zh: '作废', en: 'Cancel' }, ['new', 'working', 'customer'], 'closed', 'internal'),
      move('reopen', { zh: '重新处理', en: 'Reopen' }, ['solved', 'closed'], 'working', 'internal'),
    ],
  };
}

function state(key: string, label: Text, category: StateCategory): FlowDraft['states'][number] {
  return { key, label, category };
}

function move(
  key: string,
  label: Text,
  from: string[],
  to: string,
  comment: 'none' | 'internal' | 'customer' = 'none',
): FlowDraft['moves'][number] {
  return {
    key,
    label,
    from,
    to,
    may: { permissions: [], teams: [], members: [], isForAssignee: false },
    demands: { fields: [], checklist: [], comment },
  };
}

/** The flows that a new shop's tickets follow, by the key they are stored under. */
export const readyFlows: Readonly<Record<string, FlowDraft>> = {
  'after-sales': readyFlow({ zh: '售后流程', en: 'After-sales flow' }, [
    {
      key: 'warehouse',
      label: { zh: '等待仓库', en: 'Waiting for the warehouse' },
      ask: { zh: '请仓库核实', en: 'Ask the warehouse' },
    },
  ]),
  logistics: readyFlow({ zh: '物流流程', en: 'Logistics flow' }, [
    {
      key: 'carrier',
      label: { zh: '等待快递', en: 'Waiting for the carrier' },
      ask: { zh: '请快递核查', en: 'Ask the carrier' },
    },
  ]),
  'product-question': readyFlow({ zh: '咨询流程', en: 'Question flow' }, []),
};
