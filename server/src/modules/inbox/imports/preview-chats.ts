import {
  type ChatLine,
  type ChatPlan,
  type previewChats as contract,
  type FoundAccount,
  importChats,
  type PastChat,
  pastChats,
  speakerIn,
} from '@zhiyin/domain/inbox';
import type { z } from 'zod';
import { zoneOfShop } from '#modules/store';
import { type Context, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { requireUploaded } from '#platform/files/stored-files.ts';
import { openChatFile } from './chat-file.ts';
import { fits, planFor } from './plans.ts';

type Preview = z.infer<typeof contract.response>;

const shown = { chats: 3, lines: 6, problems: 50, accounts: 200, text: 200 };

/** What an uploaded file holds, how it would be read, and which lines would be left out. */
export async function previewChats(
  ctx: Context,
  asked: { fileId: string; plan: ChatPlan | null },
): Promise<Preview> {
  requirePermission(ctx, importChats);
  const { fileName, timeZone } = await look(ctx, async (tx) => ({
    fileName: (await requireUploaded(tx, asked.fileId)).name,
    timeZone: await zoneOfShop(tx),
  }));
  const file = await openChatFile(ctx, asked.fileId);
  const guessed = await look(ctx, (tx) => planFor(tx, file));
  const given = asked.plan && fits(file, asked.plan) ? asked.plan : null;
  const plan = given ?? guessed.plan;
  const lines = file.lines(plan.columns);
  const { chats, problems } = pastChats(lines, plan, timeZone);
  return {
    fileName,
    plan,
    isRemembered: !given && guessed.isRemembered,
    headers: [...file.headers],
    needsDay: lines.length > 0 && lines.every(({ at }) => /^\s*\d{1,2}:\d{2}(?::\d{2})?\s*$/.test(at)),
    lineCount: lines.length,
    chatCount: chats.length,
    problemCount: problems.length,
    problems: problems
      .slice(0, shown.problems)
      .map(({ line, problem }) => ({ line: line.line, problem, text: cut(line.text) })),
    accounts: accountsIn(lines, plan),
    chats: chats.slice(0, shown.chats).map(begun),
  };
}

/** Those who speak for the shop or the platform, or whom the plan names, with how much they say. */
function accountsIn(lines: readonly ChatLine[], plan: ChatPlan): FoundAccount[] {
  const named = new Set(plan.accounts.map(({ account }) => account));
  const byAccount = Map.groupBy(lines, ({ account }) => account);
  const found = [...byAccount].flatMap(([account, said]): FoundAccount[] => {
    const [first] = said;
    if (account === '' || !first) return [];
    const speaker = speakerIn(first, plan);
    // Where nobody looks like the shop's people, everybody may be.
    const isWanted = speaker !== 'customer' || named.has(account) || byAccount.size <= 10;
    return isWanted ? [{ account, speaker, lineCount: said.length }] : [];
  });
  return found.toSorted((a, b) => b.lineCount - a.lineCount).slice(0, shown.accounts);
}

function begun({ customer, lines }: PastChat): Preview['chats'][number] {
  return {
    customer,
    lineCount: lines.length,
    lines: lines.slice(0, shown.lines).map(({ speaker, account, at, text }) => ({
      speaker,
      account,
      at: at.toISOString(),
      text: cut(text),
    })),
  };
}

function cut(text: string): string {
  return [...text].slice(0, shown.text).join('');
}
