import type { PromiseKind } from '../promise-kinds.ts';

/** What somebody says they will do, and where it is said. */
export interface Deed {
  readonly kind: PromiseKind;
  readonly from: number;
  readonly to: number;
}

const things = '发票|链接|截图|图片|照片|视频|优惠券|红包|资料|清单|方案|报价|说明';
/** In the order in which they are preferred where one clause says several. */
const chinese: readonly (readonly [PromiseKind, RegExp])[] = [
  [
    'ship',
    /发货|发出|寄出|发走|出库|(?:补|重|换)发|(?:寄|发)给您|给您(?:补|重新)?[发寄](?!消息|信息|短信|邮件)/,
  ],
  [
    'call-back',
    /回电|回拨|回个?电话|致电|去电|打(?:个|一个|过)?电话(?!给我)|给您(?:打|回)?(?:个|一个)?电话|电话(?:联系|回复|沟通|告知|通知)您?/,
  ],
  [
    'refund',
    /退款|退还|退回(?:给您|货款|运费|差价)|退给您|给您退(?!货|换)|原路(?:退|返)|返还|返现|打款|赔付|补差|退(?:差价|运费|全款)|到账/,
  ],
  [
    'reply',
    /回[复覆](?!率)|答复|回您|反馈|联系您|(?:告诉|告知|通知)您|(?:跟|和|与)您(?:说|确认|联系|沟通)|给您(?:一?个)?(?:消息|准信|说法|回音|回话|结果|答案)|[给等]我们?(?:再|大概|大约)?(?=[\d一二两三四五六七八九十半]+个?半?(?:分钟|刻钟|小时|钟头|天))/,
  ],
  [
    'other',
    /处理|解决|安排|上门|送达|送到|送货|派送|补货|上架|开(?:具|好)?(?:电子)?发票|换货|维修|修好|搞定|办[好理]|查清|核实|跟进|补上|发票开好|发(?:送|到|至)*您?的?邮箱/,
  ],
];
/** Who will do it, or words that only a promise has. */
const ours = /我|这边|本店|店里|小二|仓库|技术|财务|同事|会|帮您|为您|给您|替您|一定|保证|承诺|安排|发您/;
const theirs =
  /快递员?|骑手|派件员|配送员|司机|师傅|银行|平台(?:会|将)|支付宝|您(?:这边)?(?:要|得|可以|需要?|记得|先|再|有空|方便)|买家|顾客|客户/;
const asks = /(?:请(?!假)|麻烦|烦请|劳烦|辛苦|需要?您|建议您)/;
const politeness =
  /请(?=您?再?[给等]我们?(?:再|大概|大约)?[\d一二两三四五六七八九十半])|(?:请|您)*(?:放心|稍[等候]|耐心等待|等待?一下|留意|谅解|理解|见谅)|不(?:好意思|客气|用担心|必担心|用着急|要紧|便|久|管|论|仅|但|只|过|晚于|迟于|超过)|差不多/g;
const denial = /不|没|无法|未|难以|别(?!的)|拒绝/;
const past =
  /已(?!知)|昨[天日晚]|前天(?!后)|刚[刚才]|上[周次个]|曾|[发寄退回打联]过|(?:发货|退款|发出|寄出|回电|联系您?|回复您?|退还|处理(?:好|完)?|解决)了(?!解)/;
/** Said of goods, and of nobody's order: true for whoever buys them, so nobody was promised anything. */
const ofGoods =
  /[这那该此本](?:[款件种些类]|个(?:宝贝|商品|产品)?)|现货|预售|全店|所有(?:商品|宝贝|订单)|每[款件]/;
const ofAnOrder = /您|我|[订这那]单|包裹|快递|件货|补|重发|换/;
const unsure = /可能|也许|或许|不一定|不确定|一般|通常|平时|平常|往往|每[天次周]/;

/** What a clause of Chinese promises; null for none. */
export function chineseDeed(clause: string): Deed | null {
  const plain = clause.replace(politeness, (words) => ' '.repeat(words.length));
  for (const [named, pattern] of chinese) {
    const hit = pattern.exec(plain);
    if (!hit) continue;
    const lead = plain.slice(0, hit.index);
    if (unsure.test(plain) || past.test(plain) || denial.test(lead) || theirs.test(lead)) return null;
    const [asked = ''] = asks.exec(lead) ?? [];
    if (asked !== '' && !/我|这边|仓库|同事|[帮为给]您/.test(lead.slice(lead.indexOf(asked)))) return null;
    if (/给我们?$/.test(lead) || /^(?:给|到)我们?/.test(plain.slice(hit.index + hit[0].length))) return null;
    if (named === 'ship' && ofGoods.test(lead) && !ofAnOrder.test(plain)) return null;
    const kind = named === 'ship' && new RegExp(things).test(plain) ? 'other' : named;
    if (kind === 'other' && !ours.test(plain)) return null;
    return { kind, from: hit.index, to: hit.index + hit[0].length };
  }
  return null;
}

const paper =
  '(?:invoice|receipt|link|screenshot|photo|picture|video|quote|coupon|voucher|list|details|label)';
const english: readonly (readonly [PromiseKind, RegExp])[] = [
  ['other', new RegExp(`\\b(?:send|sending|email|e-mail|issue)\\b(?: [\\w'’-]+){0,4} ${paper}`, 'i')],
  [
    'ship',
    /\b(?:ship(?:ped|ping|s)?|dispatch(?:ed|ing)?|sen[dt](?:ing)? (?:it|your|the|a|out|you (?:a|the|your|another))|mail(?:ed)? (?:it|your|the)|post(?:ed)? (?:it|your|the)|leaves? (?:our|the) warehouse|go(?:es)? out|(?:get|receive|have) (?:a|an|the|your|another) (?:new one|replacement|parcel|package|order))\b/i,
  ],
  [
    'call-back',
    /\b(?:call(?:ing)?(?! (?:the|our|them|him|her|it))|phone you|ring you|give you a (?:call|ring))\b/i,
  ],
  [
    'refund',
    /\b(?:refund(?:ed|ing|s)?|reimburse[ds]?|(?:your )?money back|credit(?:ed)? (?:you|your)|pay(?:ing)? (?:you )?back)\b/i,
  ],
  [
    'reply',
    /\b(?:reply|respond|get(?:ting)? back to|let you know|updat(?:e|ing) you|follow(?:ing)? up|writ(?:e|ing) (?:back|to you)|e-?mail you|contact(?:ing)? you|(?:be|get) in touch|answer you|inform you|tell you|have an? (?:answer|update)|keep you (?:posted|updated)|hear (?:back )?from|^give (?:me|us)|be (?:right )?back(?= (?:in|within|by|at|shortly|soon)))\b/i,
  ],
  [
    'other',
    /\b(?:fix(?:ed)?|solved?|resolved?|sort(?:ed)?|deliver(?:ed|y)?|arrived?|(?:be with|reach) you|replaced?|repair(?:ed)?|send|arranged?|issued?|handled?|take care|done|ready|pick(?:ed)? (?:it )?up|restock(?:ed)?|finish(?:ed)?|check|look into|processed?|investigate|do (?:it|that|this|so))\b/i,
  ],
];
const will =
  /(?:\b([\w.]+) )?\b(?:will|shall|am going to|are going to|is going to|promise to|plan to|make sure to|make sure that|commit to|guarantee(?: that)?)\b|\b(i|we|you|they|he|she|it|that)['’](?:ll|m going to|re going to)\b|\b(?:i['’]m|we['’]re|i am|we are) (?=(?:shipp|call|refund|send|dispatch)ing)|\blet me\b|\b(?:order|parcel|package|replacement|it|we) (?=ships?\b)|\b(?:order|parcel|package|replacement|refund|money|delivery|it|we) should\b(?! have)|(?=\bgive (?:me|us) (?:(?:just|about|another|only|a good) )?(?:until|till|(?:half an?|a few|[\w-]+) (?:minutes?|mins?|hours?|hrs?|days?))\b)|(?:^\W*|\bplease |\byou (?:can|may|should) )expect\b/gi;
/** What cannot be promised is no promise. */
const disclaimed =
  /\b(?:can(?:['’]?t|not)|cannot|unable to|not) (?:\w+ ){0,2}?(?:promise|guarantee|confirm|say|sure)\b[^,;]*$/i;
const strangers =
  /^(?:they|he|she|courier|driver|carrier|bank|platform|dhl|ups|fedex|customs|warehouse['’]s|nobody|who|what|when|t|not|never|cannot|no|to|a|the|your|under)$/i;
const received = /^\W*(?:have|get|receive|see|hear)\b/i;
const denied = /\b(?:not|never|n['’]t|cannot|unable|no longer|nobody)\b|n['’]t\b/i;
const doubt = /\b(?:might|maybe|perhaps|possibly|usually|normally|typically|generally|every day)\b/i;

/** What a clause of English promises; null for none. */
export function englishDeed(clause: string): Deed | null {
  if (doubt.test(clause)) return null;
  const plain = clause.replace(
    /\b(?:not? (?:later|more) than|not only|(?:don['’]t|do not) (?:worry|hesitate))\b/gi,
    (words) => ' '.repeat(words.length),
  );
  for (const vow of plain.matchAll(will)) {
    const begins = vow.index + vow[0].length;
    const rest = plain.slice(begins, begins + 200);
    const who = vow[1] ?? vow[2] ?? '';
    if (strangers.test(who) || disclaimed.test(plain.slice(0, vow.index + who.length))) continue;
    const deed = deedAfter(rest);
    if (!deed || denied.test(rest.slice(0, deed.to))) continue;
    if (/^you$/i.test(who) && !received.test(rest)) continue;
    if (/^you$/i.test(who) && deed.kind === 'other') continue;
    const isRefund = deed.kind === 'other' && /\brefund\b/i.test(plain.slice(0, vow.index + vow[0].length));
    return { kind: isRefund ? 'refund' : deed.kind, from: vow.index, to: begins + deed.to };
  }
  return null;
}

function deedAfter(rest: string): Deed | null {
  for (const [kind, pattern] of english) {
    const hit = pattern.exec(rest);
    if (hit && hit.index < 80) return { kind, from: hit.index, to: hit.index + hit[0].length };
  }
  return null;
}
