import { sql } from 'kysely';
import type { Context } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { writeRows } from './write-rows.ts';

const tags = [
  { name: '催发货', colour: 'orange' },
  { name: '退换货', colour: 'red' },
  { name: '老顾客', colour: 'purple' },
  { name: '企业采购', colour: 'blue' },
  { name: 'English', colour: 'green' },
] as const;

const cannedReplies = [
  {
    shortcut: 'hello',
    title: '问候 Greeting',
    zh: '{{customer}}您好，我是{{shop}}的{{agent}}，请问有什么可以帮您？',
    en: 'Hello {{customer}}, this is {{agent}} from {{shop}}. How can I help?',
  },
  {
    shortcut: 'fahuo',
    title: '发货时间 Dispatch',
    zh: '下午四点前的订单当天发出，之后的第二天上午发出。',
    en: 'Orders before 4 pm ship the same day, later ones the next morning.',
    tones: {
      formal: {
        textZh:
          '{{greeting}}，订单 {{order|您的订单}} 若在下午四点前付款，将于当天为您发出；之后付款的，次日上午发出。',
        textEn:
          '{{greeting}}. Order {{order|of yours}} ships today if paid before 4 pm, else tomorrow morning.',
      },
      warm: {
        textZh: '亲，四点前下单今天就发哦，晚一点也没关系，明天上午第一批就给您发～',
        textEn: 'Ordered before 4? It leaves today. A little later is fine, too: first thing tomorrow!',
      },
      short: { textZh: '四点前当天发，之后次日上午发。', textEn: 'Before 4 pm today, later tomorrow.' },
    },
  },
  {
    shortcut: 'tuihuo',
    title: '退货办法 Returns',
    zh: '收到七天内、没有拆封的茶都可以退。请先告诉我订单号，我来安排取件。',
    en: 'Unopened tea can be returned within seven days. Tell me the order number and I will arrange the pick-up.',
  },
  {
    shortcut: 'shaodeng',
    title: '请稍等 One moment',
    zh: '我查一下，请稍等两分钟。',
    en: 'Let me look that up; two minutes, please.',
  },
  {
    shortcut: 'chicun',
    title: '尺寸图 Sizes',
    zh: '尺寸在商品页第三张图上：盖碗 150 毫升，口径 9.5 厘米，高 8 厘米，手小也拿得稳。',
    en: 'The third picture of the product shows its sizes: the gaiwan holds 150 ml, is 9.5 cm wide and 8 cm tall.',
  },
  {
    shortcut: 'xiexie',
    title: '道别 Goodbye',
    zh: '不客气，祝您喝茶愉快！',
    en: 'You are welcome. Enjoy your tea!',
  },
] as const;

/** Gives a demo shop its tags and its answers kept ready, and tags some of what is open. */
export async function makeDeskLists(ctx: Context): Promise<void> {
  const { workspaceId, system } = ctx;
  const [workspace_id, now] = [workspaceId, system.now()];
  await writeRows(
    ctx,
    'tags',
    tags.map((tag) => ({ workspace_id, tag_id: system.newId(), ...tag, created_at: now })),
  );
  await writeRows(
    ctx,
    'canned_replies',
    cannedReplies.map(({ zh, en, ...reply }) => ({
      workspace_id,
      canned_reply_id: system.newId(),
      owner_id: null,
      tones: {},
      ...reply,
      text_zh: zh,
      text_en: en,
      use_count: 0,
      changed_at: now,
    })),
  );
  await tagSome(ctx);
}

/** Every third open conversation carries one tag, every ninth is of high priority. */
async function tagSome(ctx: Context): Promise<void> {
  await transact(ctx, (tx) =>
    sql`
      with open as (
        select conversation_id, row_number() over (order by conversation_id) as n from conversations
        where workspace_id = ${tx.workspaceId} and state = 'open'
      ), kept as (
        select tag_id, row_number() over (order by tag_id) - 1 as n from tags where workspace_id = ${tx.workspaceId}
      ), tagged as (
        select open.conversation_id, open.n, kept.tag_id from open join kept on kept.n = open.n / 3 % ${tags.length}
        where open.n % 3 = 0
      ), listed as (
        insert into conversation_tags (workspace_id, tag_id, conversation_id)
        select ${tx.workspaceId}, tag_id, conversation_id from tagged
      )
      update conversations c set tag_ids = array[tagged.tag_id],
        priority = case when tagged.n % 9 = 0 then 'high' else c.priority end
      from tagged where c.workspace_id = ${tx.workspaceId} and c.conversation_id = tagged.conversation_id
    `.execute(tx.db),
  );
}
