import { starterLists, WritingCheck, wordEntriesMax, wordListKinds } from '@zhiyin/domain/inbox';
import { type Latencies, openLatencies } from '../latencies.ts';

const said =
  '亲，您好，非常抱歉让您久等了。您的订单 20261001220011 已经安排补发，预计明天上午发出，请留意查收。' +
  'We are sorry for the delay: your parcel leaves tomorrow. 我们保证最好的服务，有问题随时联系我们。';
const context = {
  customerText: '怎么还没到？什么时候能发货？包裹破了，我要投诉',
  customerName: '李雷',
  orderNumbers: ['20261001220012', '20261001220013'],
  saidBefore: Array.from({ length: 10 }, (_, index) => `${said}${index}`),
};

/** How long the hints take after each letter of a long reply, in a shop whose every list is as long as it may be. */
export function helpWhileWriting(): Latencies {
  const check = new WritingCheck(
    wordListKinds.map((kind) => ({
      kind,
      isBlocking: false,
      entries: Array.from({ length: wordEntriesMax }, (_, index) => {
        const known = starterLists[kind][index];
        return known ?? { term: `${kind}词${index}组`, instead: '', isFine: false };
      }),
    })),
  );
  const text = said.repeat(3);
  const latencies = openLatencies();
  for (let length = 1; length <= text.length; length++) {
    const from = performance.now();
    check.all(text.slice(0, length), context);
    latencies.add(performance.now() - from);
  }
  return latencies;
}
