import { defineWords } from '../../kit/words.ts';

/** What the page of connected shop systems says. */
export const connectionPageWords = defineWords('store', {
  connections: {
    zh: '自动写入订单的店铺系统和平台',
    en: 'Shop systems and platforms whose orders come by themselves',
  },
  connectionsHint: {
    zh: '接上以后，新订单、付款、发货和退款会自己写进来，不用导文件。Shopify 和 WooCommerce 自己推送；下面的平台由我们每分钟去取，要先过平台的应用审核；其他系统可以用 API 写入。',
    en: 'Once connected, new orders, payments, shipments and refunds come by themselves, without files. Shopify and WooCommerce tell by themselves; the other platforms below are asked every minute, once they have reviewed your application. Any other system can tell by the API.',
  },
  noConnection: { zh: '还没有接入店铺系统', en: 'No shop system is connected yet' },
  noConnectionHint: {
    zh: '从下面选一种，按步骤填好，订单就会自己写进来。',
    en: 'Choose one below and follow its steps; orders then come by themselves.',
  },
  connectKind: { zh: '接入 {name}', en: 'Connect {name}' },
  backToImport: { zh: '导入订单和商品', en: 'Import orders and products' },
  connectionName: { zh: '名称', en: 'Name' },
  connectionNameHint: { zh: '只有同事看得到', en: 'Only colleagues see it' },
  connectionPlatform: { zh: '订单上写的平台', en: 'The platform that orders show' },
  connectionPlatformHint: {
    zh: '同一个系统接了两家店，就各写各的名字：订单号在两家店里可能一样。',
    en: 'With two shops of one system, give each its own name: their order numbers may be the same.',
  },
  connectionSecret: { zh: '签名密钥', en: 'Signing secret' },
  shopifySecretHint: {
    zh: 'Shopify 后台 设置 › 通知 › Webhook 页面最下面那一串；用应用授权接入的，是应用的客户端密钥。',
    en: 'The row of signs at the end of Settings › Notifications › Webhooks in Shopify; for a shop connected by an app, the app’s client secret.',
  },
  wooSecretHint: {
    zh: '自己想一串（至少 8 个字符），和 WooCommerce 里填的一样。',
    en: 'Think of one of at least 8 signs; the same as in WooCommerce.',
  },
  connectionMade: {
    zh: '已接入，请把地址填到店铺系统里',
    en: 'Connected; now paste the address into the shop system',
  },
  connectionAddress: { zh: '推送地址（Delivery URL）', en: 'Delivery address (URL)' },
  connectionAddressHint: {
    zh: '复制到店铺系统的 Webhook 里。它要能从公网用 https 访问。',
    en: 'Copy it into the shop system’s webhook. It must be reachable by https from the open internet.',
  },
  copyAddress: { zh: '复制地址', en: 'Copy the address' },
  connectionSettings: { zh: '设置', en: 'Settings' },
  connectionState: { zh: '状态', en: 'State' },
  connectionSecretKept: {
    zh: '密钥加密保存，存好之后不再显示。',
    en: 'The secret is kept encrypted and never shown again.',
  },
  connectionSecretStays: { zh: '已保存；留空就不变', en: 'Kept; leave it empty to keep it' },
  connectionSaved: { zh: '已保存', en: 'Saved' },
  saveConnection: { zh: '保存', en: 'Save' },
  switchConnectionOff: { zh: '停用', en: 'Switch off' },
  switchConnectionOn: { zh: '恢复', en: 'Switch on' },
  connectionOn: { zh: '已恢复', en: 'Switched on' },
  connectionInner: {
    zh: '现在是在内网打开的，这个地址店铺系统访问不到。请用公网网址（https）打开这一页再复制。',
    en: 'You opened this page inside your own network, where no shop system reaches it. Open it by its public https address, then copy.',
  },
  connectionSteps: { zh: '在店铺系统里怎么做', en: 'What to do in the shop system' },
  connectionWaiting: { zh: '还没收到', en: 'Nothing came yet' },
  connectionWell: { zh: '正常', en: 'Works' },
  connectionTrouble: { zh: '有问题', en: 'In trouble' },
  connectionOff: { zh: '已停用', en: 'Switched off' },
  connectionOffHint: {
    zh: '已停用：店铺系统推送的订单会被拒收。以前的订单都在。',
    en: 'Switched off: what the shop system sends is refused. Orders that came are kept.',
  },
  problemSignature: {
    zh: '推送的签名对不上：两边的密钥不一样，或者填错了地址。',
    en: 'What came was signed with another secret: the two sides differ, or the address is another connection’s.',
  },
  problemUnreadable: {
    zh: '签名对，但内容读不懂。订单下次有变化时会再推送；一直这样请把下面的原话交给技术人员。',
    en: 'It was signed rightly but could not be read. The order comes again with its next change; if this goes on, show the words below to whoever looks after this server.',
  },
  connectionLast: { zh: '最近收到', en: 'Last received' },
  connectionTaken: { zh: '收到过', en: 'Received so far' },
  connectionTakenSaid: { zh: '{count} 次订单推送', en: '{count} tellings of orders' },
  shopifySecret: {
    zh: '登录 Shopify 后台，打开“设置 › 通知 › Webhook”，把页面最下面“您的 Webhook 将使用…签名”后面那一串填到这里，点“接入”。',
    en: 'In Shopify open Settings › Notifications › Webhooks, enter here what stands after “Your webhooks will be signed with” at the end of that page, and press “Connect”.',
  },
  shopifyCreate: {
    zh: '点“创建 Webhook”：事件选“订单创建（Order creation）”，格式选 JSON，URL 填接入后这里显示的推送地址，API 版本用最新的稳定版。',
    en: 'Press “Create webhook”: event “Order creation”, format JSON, and as URL the delivery address that is shown here once connected; the latest stable API version.',
  },
  shopifyUpdate: {
    zh: '用同一个地址再创建一个“订单更新（Order update）”。付款、发货、取消和退款都会触发它。',
    en: 'Create another one with the same address for “Order update”: it comes with payments, shipments, cancellations and refunds.',
  },
  shopifyTest: {
    zh: '在 Webhook 旁边点“发送测试通知”，这里会变成“正常”；测试的假订单不会写进来。',
    en: 'Press “Send test notification” beside the webhook: this turns to “Works”. The test’s made-up order is not written.',
  },
  wooAdd: {
    zh: '登录 WordPress 后台，打开“WooCommerce › 设置 › 高级 › Webhooks”，点“添加 webhook”。',
    en: 'In WordPress open WooCommerce › Settings › Advanced › Webhooks and press “Add webhook”.',
  },
  wooFields: {
    zh: '状态选“已启用”，主题选“订单已创建（Order created）”，交付 URL 填接入后这里显示的推送地址，密钥（Secret）填和这里一样的，API 版本选 v3，保存。',
    en: 'Status “Active”, topic “Order created”, as delivery URL the address that is shown here once connected, as secret the same as here, API version v3; save.',
  },
  wooSecond: {
    zh: '用同样的地址和密钥再添加一个“订单已更新（Order updated）”。付款、完成和退款都会触发它。',
    en: 'Add another one with the same address and secret for “Order updated”: it comes with payments, completions and refunds.',
  },
  wooTest: {
    zh: '下一个测试订单，这里会变成“正常”。WooCommerce 连续 5 次送不到就会停掉这个 Webhook，修好后要在那里重新启用。',
    en: 'Place a test order: this turns to “Works”. After 5 deliveries in a row that fail WooCommerce disables the webhook; enable it there again once mended.',
  },
});
