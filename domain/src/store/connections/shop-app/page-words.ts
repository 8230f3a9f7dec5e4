import { defineWords } from '../../../kit/words.ts';

/** What the page says of shops that are connected by an app. */
export const shopAppPageWords = defineWords('store', {
  byApp: { zh: '用应用授权（自动订阅）', en: 'By an app (subscribes by itself)' },
  bySecret: { zh: '自己建 Webhook', en: 'By webhooks that you make' },
  wayOfShopify: { zh: '怎么接入', en: 'How to connect' },
  shopField: { zh: '店铺地址', en: 'Address of the shop' },
  shopHint: {
    zh: '以 .myshopify.com 结尾的那个，例如 shanyu-tea.myshopify.com。',
    en: 'The one that ends with .myshopify.com, such as shanyu-tea.myshopify.com.',
  },
  clientIdField: { zh: '客户端 ID（Client ID）', en: 'Client ID' },
  clientIdHint: {
    zh: '在 Shopify 开发者后台（dev.shopify.com）应用的“设置”页。',
    en: 'On the app’s page “Settings” in Shopify’s developer dashboard (dev.shopify.com).',
  },
  clientSecretField: { zh: '客户端密钥（Secret）', en: 'Client secret' },
  clientSecretHint: {
    zh: '在同一页；Shopify 也用它签名。',
    en: 'On the same page; Shopify signs with it, too.',
  },
  appMade: { zh: '已接入，还要店铺授权', en: 'Connected; the shop still has to agree' },
  problemUninstalled: {
    zh: '店铺卸载了应用，不再有订单进来。请重新授权。',
    en: 'The shop removed the app, and no more orders come. Connect again.',
  },
  consentTitle: { zh: '店铺授权', en: 'Consent of the shop' },
  consentWanted: {
    zh: '还没有得到授权。点下面的按钮，用店铺主人的账号在 Shopify 的页面上同意安装；只要读取订单的权限。',
    en: 'Nobody has agreed yet. Press the button and install the app on Shopify’s page as the owner of the shop; it asks to read orders and nothing else.',
  },
  consentGiven: {
    zh: '已得到 {shop} 的授权，订单和退款的推送已订阅。',
    en: 'Consent of {shop} is given, and orders and refunds are subscribed to.',
  },
  consentPart: {
    zh: '已得到授权，但这些推送没有订阅成：{topics}。Shopify 说：{problem}',
    en: 'Consent is given, but this could not be subscribed to: {topics}. Shopify said: {problem}',
  },
  consentRemoved: {
    zh: '店铺卸载了应用，不再有订单进来。要继续，请重新授权。',
    en: 'The shop removed the app, and no more orders come. To go on, connect again.',
  },
  goConsent: { zh: '去授权', en: 'Connect' },
  consentAgain: { zh: '重新授权', en: 'Connect again' },
  redirectAddress: {
    zh: '先在应用的“设置 › 重定向 URL”里登记这个地址：',
    en: 'First register this address under the app’s “Redirect URLs”:',
  },
  privacyAddress: {
    zh: '在应用的“合规 Webhook”三项（customers/data_request、customers/redact、shop/redact）里填这个地址：',
    en: 'Enter this address for the app’s three compliance webhooks (customers/data_request, customers/redact, shop/redact):',
  },
  'shopConsent.given': {
    zh: '授权成功，推送已订阅。',
    en: 'Consent is given, and everything is subscribed to.',
  },
  'shopConsent.part': {
    zh: '授权成功，但有些推送没有订阅成，原因写在下面。',
    en: 'Consent is given, but not everything could be subscribed to; the reason stands below.',
  },
  'shopConsent.late': {
    zh: '授权页面停留太久，已过期。请重新授权。',
    en: 'That took too long, and the link ran out. Please connect again.',
  },
  'shopConsent.elsewhere': {
    zh: '这次授权不是在这个浏览器里开始的，或者您已无权管理订单，没有采用。',
    en: 'That consent was not begun in this browser, or you may no longer manage orders. It was not used.',
  },
  'shopConsent.used': { zh: '这次授权已经用过了。', en: 'That consent was used already.' },
  'shopConsent.refused': {
    zh: 'Shopify 没有给出需要的权限。请核对客户端 ID、密钥和重定向 URL，再重新授权。',
    en: 'Shopify did not give the right. Check client ID, secret and redirect URL, and connect again.',
  },
  'shopConsent.unreachable': {
    zh: '连不上 Shopify，没有完成。请稍后重新授权。',
    en: 'Shopify could not be reached. Please connect again later.',
  },
  'shopConsent.unknown': {
    zh: '这个授权链接不是从这里发出的，或者签名不对。',
    en: 'That link of consent is none of ours, or was not signed rightly.',
  },
  privacyTitle: { zh: '顾客的隐私请求', en: 'What customers ask of their data' },
  privacyHint: {
    zh: 'Shopify 转来的，须在 30 天内办理。“清除”会从订单和评价里永久去掉这位顾客的资料；整店删除时只清除该店自己推来的订单，从文件导入的不算；会话和顾客档案不是 Shopify 的，请另行处理。在别处办好的点“已办结”。',
    en: 'Brought by Shopify, to be done within 30 days. “Erase” takes everything personal out of their orders and reviews for good, of a whole shop out of the orders that the shop told of itself, not those of files; conversations and customer records are not Shopify’s, see to them apart. What you did elsewhere is “Done”.',
  },
  privacyAskedAt: { zh: '提出于', en: 'Asked' },
  privacyDue: { zh: '到期', en: 'Due' },
  privacyLate: { zh: '已过期', en: 'Overdue' },
  privacyFound: { zh: '找到 {count} 笔订单', en: 'Orders found: {count}' },
  privacyNothing: { zh: '这里没有它的订单', en: 'No orders of it are here' },
  privacyFoundMany: { zh: '找到 {count} 笔以上的订单', en: 'Orders found: more than {count}' },
  privacyShop: { zh: '店铺 {shop}', en: 'Shop {shop}' },
  privacyUnknownShop: {
    zh: '这家店不是在这里接入的，没有去找订单',
    en: 'This shop is none of those connected here; no orders were looked for',
  },
  privacyFailed: { zh: '上次没有清除完', en: 'Could not be erased last time' },
  privacyEraseTitleMany: {
    zh: '清除 {count} 笔以上订单里的顾客资料？',
    en: 'Erase customers’ data? Orders: more than {count}',
  },
  privacyEraseSentenceOf: { zh: '店铺 {shop}：{sentence}', en: 'Shop {shop}: {sentence}' },
  privacyErase: { zh: '清除', en: 'Erase' },
  privacyClose: { zh: '没有可清除的，办结', en: 'Nothing to erase: close it' },
  privacyErasing: { zh: '正在清除…', en: 'Being erased …' },
  privacyExport: { zh: '导出给顾客', en: 'Export for the customer' },
  privacyExportAgain: { zh: '再导出一次', en: 'Export again' },
  privacyRecord: { zh: '顾客档案', en: 'Customer record' },
  privacyEraseTitle: {
    zh: '清除 {count} 笔订单里的顾客资料？',
    en: 'Erase this customer’s data? Orders: {count}',
  },
  privacyEraseSentence: {
    zh: '买家、收货信息、留言、物流轨迹和评价文字会被永久去掉，这些订单也不再属于任何顾客。商品和金额保留。无法撤销。',
    en: 'Buyer, receiver, notes, parcels’ routes and the words of reviews are taken out for good, and the orders belong to no customer any more. What was sold and for how much stays. This cannot be undone.',
  },
  privacyEraseVerb: { zh: '永久清除', en: 'Erase for good' },
  'privacyDone.erased': { zh: '已清除 {count} 笔订单里的资料', en: 'Erased; orders: {count}' },
  'privacyDone.shown': { zh: '已导出 {count} 笔订单的资料', en: 'Exported; orders: {count}' },
  'privacyDone.nothing-found': { zh: '没有找到这位顾客的资料', en: 'Nothing of this customer was found' },
  'privacyDone.elsewhere': { zh: '已在别处办结', en: 'Done elsewhere' },
  privacyPast: { zh: '已办结的', en: 'Settled' },
  'privacy.show': { zh: '要看店里留着的资料', en: 'Wants to see what is kept of them' },
  'privacy.forget': { zh: '要求删除资料', en: 'Wants to be forgotten' },
  'privacy.forget-shop': {
    zh: '店铺卸载后删除全部顾客资料',
    en: 'All customers of the shop are to be forgotten',
  },
  privacyBuyer: { zh: '买家 {buyer}', en: 'Buyer {buyer}' },
  privacyOrders: { zh: '订单 {orders}', en: 'Orders {orders}' },
  settlePrivacy: { zh: '已办结', en: 'Done' },
  appStepMake: {
    zh: '在 Shopify 开发者后台（dev.shopify.com）建一个应用，权限（scopes）只要 read_orders；顾客资料的权限按页面提示申请。',
    en: 'Make an app in Shopify’s developer dashboard (dev.shopify.com) with the scope read_orders alone, and ask for access to customers’ data as its page says.',
  },
  appStepKeys: {
    zh: '把店铺地址、客户端 ID 和密钥填在这里，点“接入”。',
    en: 'Enter the shop’s address, client ID and secret here and press “Connect”.',
  },
  appStepRegister: {
    zh: '把接入后页面上的两个地址登记到应用里，再点“去授权”。',
    en: 'Register the two addresses that the page then shows in the app, and press “Connect” there.',
  },
});
