import { defineWords } from '../../../kit/words.ts';

/** What the page of a platform that we ask says. */
export const askedPageWords = defineWords('store', {
  askedHint: {
    zh: '每分钟去平台取一次新订单、付款、发货和退款。只读不写：同意退款、改价这些都在平台上做。',
    en: 'The platform is asked every minute for new orders, payments, shipments and refunds. We only read: refunds and prices are decided on the platform.',
  },
  askedSteps: { zh: '在平台上怎么做', en: 'What to do at the platform' },
  askedAddress: { zh: '推送地址（选填）', en: 'Push address (optional)' },
  askedAddressHint: {
    zh: '填到平台应用的“消息推送”里，订单一变就去取；不填也会每分钟取一次。它要能从公网用 https 访问。',
    en: 'Enter it under the application’s message pushes, and a change is fetched at once; without it the platform is asked every minute all the same. It must be reachable by https from the open internet.',
  },
  askedSince: { zh: '从什么时候的订单开始取', en: 'Fetch orders from' },
  askedSinceHint: {
    zh: '第一次会从那时起一段一段取到现在，之后只取有变化的。',
    en: 'The first time everything since then is fetched, span by span; after that only what changed.',
  },
  askedSinceDays: { zh: '{days} 天前', en: '{days} days ago' },
  askedSinceAll: { zh: '平台给的最早那天', en: 'As early as the platform gives any' },
  askedMade: { zh: '已接入，正在向平台取订单', en: 'Connected; the platform is being asked' },
  askNow: { zh: '马上取一次', en: 'Ask now' },
  askedSoon: { zh: '马上就去取', en: 'It is being asked' },
  askedFetching: { zh: '正在取以前的订单，已取到', en: 'Fetching earlier orders; have them up to' },
  askedReach: { zh: '以前的订单', en: 'Earlier orders' },
  askedReachDone: { zh: '已取到接入那天', en: 'All here, up to the day it was connected' },
  askedUntil: { zh: '已取到', en: 'Up to date until' },
  askedGap: { zh: '没取到的', en: 'Not fetched' },
  askedGapSaid: {
    zh: '{from} 到 {until} 之间的变化：去取时平台已不再给。要补的话请导入文件。',
    en: 'What changed from {from} to {until}: when it was asked for, the platform gave it no more. Import a file to have it.',
  },
  askedNext: { zh: '下次去取', en: 'Next time' },
  askedLine: { zh: '消息服务', en: 'Message service' },
  askedLineTrouble: {
    zh: '没接上，仍然每分钟取一次，什么都不会丢。原因：',
    en: 'Not connected. The platform is asked every minute all the same; nothing is lost. The reason:',
  },
  askedOffHint: {
    zh: '已停用：不再去平台取订单。以前的订单都在；恢复后会补取停用期间的变化。',
    en: 'Switched off: the platform is not asked any more. Orders that came are kept; once it is on again, what changed meanwhile is fetched.',
  },
  askedTakenSaid: { zh: '{count} 次订单变化', en: '{count} changes of orders' },
  askedProblemUnreadable: {
    zh: '有的订单读不懂，其他的照常写入。请把下面的原话交给技术人员。',
    en: 'Some order could not be read; the others came as usual. Show the words below to whoever looks after this server.',
  },
  problemCredentials: {
    zh: '平台不认我们的密钥或授权：可能到期了、被取消了，或者填错了。请重新授权，把新的填到下面。平台的原话：',
    en: 'The platform does not take our keys or authorisation: they may have run out, been withdrawn or been mistyped. Authorise again and enter the new ones below. In the platform’s words:',
  },
  problemLimit: {
    zh: '平台说取得太频繁，到时间会自己接着取，什么都不会丢。平台的原话：',
    en: 'The platform says that it was asked too often. We go on by ourselves when it lets us; nothing is lost. In its words:',
  },
  problemUnreachable: {
    zh: '连不上平台，会隔一会儿再试，什么都不会丢。原因：',
    en: 'The platform cannot be reached. We try again by ourselves; nothing is lost. The reason:',
  },
  problemOtherShop: {
    zh: '这些密钥或授权是另一家店的，没有写入它的任何订单，以免两家店的订单混在一起。请填回原来那家店的；要接另一家，请新建一个连接，用另一个平台名。如果是同一家店改了名：停用这个连接，再新建一个同平台名的，订单不会重复。平台说的店和原来的店：',
    en: 'These keys or this authorisation are another shop’s. None of its orders were taken, so that two shops’ do not mix. Enter those of the shop that was connected; for the other one make a new connection under a platform name of its own. If it is the same shop under a new name, switch this connection off and make a new one under the same platform name: no order comes twice. The shop that the platform tells of, and the one before:',
  },
  problemRefused: {
    zh: '平台不接受我们的问法，这多半要改程序。请把下面的原话交给技术人员。',
    en: 'The platform does not take our question, which most likely takes a change of this program. Show the words below to whoever looks after this server.',
  },
});
