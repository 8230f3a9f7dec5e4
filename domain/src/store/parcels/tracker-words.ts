import { defineWords } from '../../kit/words.ts';

/** What the settings of parcel trackers say. */
export const trackerPageWords = defineWords('store-trackers', {
  trackers: { zh: '物流查询服务', en: 'Parcel trackers' },
  trackersHint: {
    zh: '接上以后，已发货订单的包裹自动跟踪：到哪了、有没有疑难，显示在对话旁边，也能用在规则里。支持快递100和菜鸟 LINK，账号由店铺自己开通，按它们的价格计费。',
    en: 'Once connected, parcels of shipped orders are followed: where they are and whether something is wrong stands beside the conversation, and rules may use it. Kuaidi100 and Cainiao LINK, with an account of your own, at their prices.',
  },
  noTracker: { zh: '还没有接入', en: 'None is connected yet' },
  noTrackerHint: {
    zh: '从下面选一个，填好账号就开始跟踪。',
    en: 'Choose one below; parcels are followed once its keys are in.',
  },
  connectTracker: { zh: '接入{name}', en: 'Connect {name}' },
  trackerName: { zh: '名称', en: 'Name' },
  trackerState: { zh: '状态', en: 'State' },
  trackerFollowed: { zh: '在跟踪', en: 'Follows' },
  trackerFollowedSaid: { zh: '{count} 个包裹', en: '{count} parcels' },
  trackerLast: { zh: '最近收到', en: 'Last heard' },
  trackerNever: { zh: '还没收到', en: 'Nothing came yet' },
  trackerWaiting: { zh: '等待第一条', en: 'Not heard yet' },
  trackerWell: { zh: '正常', en: 'Works' },
  trackerTrouble: { zh: '有问题', en: 'In trouble' },
  trackerOff: { zh: '已停用', en: 'Switched off' },
  trackerOn: { zh: '已恢复', en: 'Switched on' },
  switchTrackerOff: { zh: '停用', en: 'Switch off' },
  switchTrackerOn: { zh: '恢复', en: 'Switch on' },
  trackerSettings: { zh: '账号', en: 'Account' },
  trackerKeysKept: {
    zh: '密钥加密保存，存好之后不再显示。',
    en: 'Keys are kept encrypted and never shown again.',
  },
  trackerStays: { zh: '已保存；留空就不变', en: 'Kept; leave it empty to keep it' },
  trackerMade: { zh: '已接入，正在订阅已发货的包裹', en: 'Connected; parcels under way are being followed' },
  trackerSaved: { zh: '已保存', en: 'Saved' },
  saveTracker: { zh: '保存', en: 'Save' },
  customer: { zh: '授权码 customer', en: 'Customer code' },
  customerHint: {
    zh: '快递100 企业管理后台 › 授权信息里的 customer。',
    en: 'The “customer” under Authorisation in Kuaidi100’s console for companies.',
  },
  key: { zh: '授权 key', en: 'Key' },
  keyHint: { zh: '同一页的授权 key。', en: 'The key on the same page.' },
  resource: { zh: '资源 code（CP 编号）', en: 'Resource code' },
  resourceHint: {
    zh: '菜鸟 LINK 控制台绑定的资源 code，发送时是 logistic_provider_id。',
    en: 'The resource code in LINK’s console; it is sent as logistic_provider_id.',
  },
  secretKey: { zh: '密钥 secretKey', en: 'Secret key' },
  secretKeyHint: {
    zh: '和资源 code 一起给的密钥，推送也用它签名。',
    en: 'What came with the resource code; pushes are signed with it, too.',
  },
  appName: { zh: '应用名称 appName', en: 'Application' },
  appNameHint: {
    zh: '订购物流详情接口时登记的应用名称。',
    en: 'The name under which you ordered the interface of routes.',
  },
  pushAddress: { zh: '推送地址', en: 'Address for pushes' },
  pushAddressKuaidi100: {
    zh: '订阅时自动告诉快递100，不用自己填。它要能从公网访问。',
    en: 'Kuaidi100 is told of it with each parcel; nothing to be done. It must be reachable from the open internet.',
  },
  pushAddressCainiao: {
    zh: '合同里有轨迹推送的，把它填到 LINK 控制台的回调地址。没有推送也行：在途的包裹每 6 小时查一次。',
    en: 'If pushes of routes are part of your contract, enter it as callback in LINK’s console. Without them parcels under way are asked for every 6 hours.',
  },
  pushNowhere: {
    zh: '服务器还没有设置公网网址（ZHIYIN_PUBLIC_URL），快递100 的推送到不了。设置之前只能手动查。',
    en: 'This server does not know its public address (ZHIYIN_PUBLIC_URL), so Kuaidi100’s pushes cannot reach it. Until then parcels can only be asked for by hand.',
  },
  pushInner: {
    zh: '现在是在内网打开的，菜鸟访问不到这个地址。请用公网网址（https）打开这一页再复制。',
    en: 'You opened this page inside your own network, where LINK cannot reach it. Open it by its public https address, then copy.',
  },
  copyPushAddress: { zh: '复制地址', en: 'Copy the address' },
  trackerOffHint: {
    zh: '已停用：不再跟踪新的包裹，推送会被拒收。已有的轨迹都在。',
    en: 'Switched off: no parcel is followed and what it tells is refused. Routes that came are kept.',
  },
  problemSignature: {
    zh: '推送的签名对不上：密钥不一样，或者别人在冒充。',
    en: 'What came was signed with another key: the keys differ, or somebody pretends.',
  },
  problemUnreadable: {
    zh: '签名对，但内容读不懂。一直这样请把下面的原话交给技术人员。',
    en: 'It was signed rightly but could not be read. If this goes on, show the words below to whoever looks after this server.',
  },
  problemCredentials: {
    zh: '账号或密钥不对，或者已经过期。改好以后会自动补订阅。',
    en: 'The account or its key is wrong or has expired. Once it is right, parcels that wait are followed by themselves.',
  },
  problemBalance: {
    zh: '单量或余额用完了，请去充值；充好以后会自动补订阅。',
    en: 'The account has no parcels left. Top it up; parcels that wait are then followed by themselves.',
  },
  problemBusy: { zh: '对方太忙，稍后会自动再试。', en: 'It is too busy. It is tried again by itself.' },
  problemUnreachable: {
    zh: '连不上，稍后会自动再试。',
    en: 'It cannot be reached. It is tried again by itself.',
  },
});
