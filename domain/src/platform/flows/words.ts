import { defineWords } from '../../kit/words.ts';

/** What flows and approvals say. */
export const flowWords = defineWords('platform', {
  flowNotFound: { zh: '没有这个流程。', en: 'There is no such flow.' },
  flowArchived: { zh: '这个流程已停用。', en: 'This flow is archived.' },
  flowKeyTaken: { zh: '已有名为 {key} 的流程。', en: 'There is a flow called {key} already.' },
  flowInvalid: { zh: '流程有不对的地方，请检查标出的项目。', en: 'Something in the flow is not right.' },
  flowOfNothing: {
    zh: '没有这种事项，不能为它建流程。',
    en: 'There is nothing of this kind to have a flow.',
  },
  flowChanged: {
    zh: '有人刚发布了第 {version} 版，请在它的基础上修改。',
    en: 'Somebody has just published version {version}. Please edit that one.',
  },
  migrationIncomplete: {
    zh: '请先说明被删状态里的在办事项去哪里。',
    en: 'Say first where what stands in the removed states goes.',
  },
  stateMoved: {
    zh: '它刚被移到了“{state}”，请刷新后再操作。',
    en: 'It has just been moved to “{state}”. Look again before you go on.',
  },
  moveNotAllowed: { zh: '您不能做这个流转。', en: 'This move is not yours to make.' },
  moveIncomplete: { zh: '流转前还缺一些内容，请补齐。', en: 'Something is missing before this move.' },
  approvalNotFound: { zh: '没有这个审批。', en: 'There is no such approval.' },
  approvalOpen: {
    zh: '有审批还没结束，请等待或先撤回。',
    en: 'An approval is still open. Wait for it, or withdraw it.',
  },
  approvalOver: { zh: '这个审批已经结束。', en: 'This approval is over.' },
  approvalNobody: {
    zh: '现在没有人可以审批，请联系管理员。',
    en: 'There is nobody who could approve. Ask an admin.',
  },
});
