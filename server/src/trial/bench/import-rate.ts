import { setTimeout as pause } from 'node:timers/promises';
import {
  type ChatImport,
  listChatImports,
  previewChats,
  searchMessages,
  startChatImport,
} from '@zhiyin/domain/inbox';
import { StoredFile, uploadFile } from '@zhiyin/domain/platform';
import type { OwnedShop } from '../shop.ts';

/** How many messages a file has, in how many conversations. */
export interface ImportSize {
  readonly messages: number;
  readonly chats: number;
}

/** What came of it. */
export interface ImportRate {
  readonly seconds: number;
  /** Of looking at the file before. */
  readonly previewSeconds: number;
  /** From the start until the last message was found by search. */
  readonly foundSeconds: number;
  readonly added: number;
  /** What the same file added when it was imported again. */
  readonly addedAgain: number;
  readonly wanted: number;
}

const doneWithinSeconds = 900;
const last = 'eigenart';

/** A table of past chats is looked at, imported, found by search, and imported again. */
export async function importRate(shop: OwnedShop, { messages, chats }: ImportSize): Promise<ImportRate> {
  const call = shop.asOwner;
  const file = tableOf(messages, chats);
  const upload = async (): Promise<string> => {
    const response = await fetch(`${shop.base}/api${uploadFile.path}?name=past.csv&type=text/csv`, {
      method: 'POST',
      headers: { ...shop.ownerHeaders, 'content-type': 'application/octet-stream' },
      body: file,
    });
    if (!response.ok) throw new Error(`the upload answered ${response.status}: ${await response.text()}`);
    return StoredFile.parse(await response.json()).fileId;
  };
  const end = async ({ importId }: ChatImport, seconds: () => number): Promise<ChatImport> => {
    for (;;) {
      const { items } = await call(listChatImports, { query: { limit: 5 } });
      const now = items.find((one) => one.importId === importId);
      if (now && (now.endedAt !== null || seconds() > doneWithinSeconds)) return now;
      await pause(100);
    }
  };
  const [fileId, looking] = [await upload(), clock()];
  const { plan } = await call(previewChats, { body: { fileId, plan: null } });
  const [previewSeconds, seconds] = [looking(), clock()];
  const done = await end(await call(startChatImport, { body: { fileId, plan } }), seconds);
  const doneSeconds = seconds();
  const isFound = async (): Promise<boolean> =>
    (await call(searchMessages, { query: { text: last, limit: 1 } })).items.length > 0;
  while (!(await isFound()) && seconds() < doneWithinSeconds) await pause(100);
  const foundSeconds = seconds();
  const again = await call(startChatImport, { body: { fileId: await upload(), plan } });
  const { addedCount: addedAgain } = await end(again, clock());
  return {
    ...{ seconds: doneSeconds, previewSeconds, foundSeconds, addedAgain },
    ...{ added: done.addedCount, wanted: messages },
  };
}

/** One line for the table. */
export function sayImport({ seconds, previewSeconds, foundSeconds, ...rest }: ImportRate): string {
  const { added, addedAgain, wanted } = rest;
  const rate = Math.round(added / Math.max(seconds, 0.1));
  return `import of past chats: ${added} of ${wanted} messages in ${seconds} s, ${rate}/s · looked at in ${previewSeconds} s · last one found after ${foundSeconds} s · ${addedAgain} twice`;
}

function clock(): () => number {
  const from = performance.now();
  return () => Math.round((performance.now() - from) / 100) / 10;
}

const asked = ['还没收到货', '想换一件大一号的', 'where is my parcel', '发票什么时候开', '颜色和图片不一样'];
const answers = [
  '您好，马上为您查一下',
  '已经登记，今天发出',
  'I am looking into it',
  '好的，请稍等',
  '已为您补发',
];

/** A table as most platforms export it: who, when and what, a conversation after the other. */
function tableOf(messages: number, chats: number): Blob {
  const each = Math.ceil(messages / chats);
  const from = Date.parse('2026-01-01T00:00:00Z');
  const lines = Array.from({ length: messages }, (_, at) => {
    const [chat, turn] = [Math.floor(at / each), at % each];
    const moment = new Date(from + chat * 600_000 + turn * 20_000).toISOString();
    const isAsked = turn % 2 === 0;
    const said = (isAsked ? asked : answers)[(chat + turn) % asked.length] ?? '';
    const text = at === messages - 1 ? `${said} ${last}` : `${said} ${chat}-${turn}`;
    return `c${chat},buyer ${chat % Math.ceil(chats / 2)},${isAsked ? 'customer' : 'member'},${moment},${text}`;
  });
  return new Blob([`conversation,customer,role,time,text\n${lines.join('\n')}\n`]);
}
