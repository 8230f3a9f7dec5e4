import { defineWords } from '../../kit/words.ts';

/** What happened to promises, as it stands between the messages; loaded with every page, so kept short. */
export const promiseToldWords = defineWords('promise-told', {
  didMake: { zh: '记下了承诺：{promise}', en: 'Promised to {promise}' },
  didWarn: { zh: '承诺快到期：{promise}', en: 'Due soon: promise to {promise}' },
  didKeep: { zh: '兑现了承诺：{promise}', en: 'Kept the promise to {promise}' },
  didKeepLate: { zh: '迟了才兑现承诺：{promise}', en: 'Kept the promise to {promise} late' },
  didOweAgain: { zh: '承诺其实还没有兑现：{promise}', en: 'Not kept after all: the promise to {promise}' },
  didMove: { zh: '承诺改期，顾客已知：{promise}', en: 'Moved the promise to {promise}; the customer knows' },
  didBreak: { zh: '承诺没有兑现：{promise}', en: 'Broke the promise to {promise}' },
  didHandOver: { zh: '承诺换了负责人：{promise}', en: 'Handed over the promise to {promise}' },
  didWithdraw: { zh: '撤销了误记的承诺：{promise}', en: 'Took back the promise to {promise}' },
});
