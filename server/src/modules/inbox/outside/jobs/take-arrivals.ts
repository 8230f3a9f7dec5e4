import { accountWords } from '@zhiyin/domain/channels';
import { say } from '@zhiyin/domain/kit';
import {
  type Arrival,
  arrivalDone,
  arrivalFailed,
  arrivalsKind,
  fetchArrivedFile,
  idOf,
  introduced,
  isBareAct,
  limitsOf,
  lookAgain,
  meetSender,
  nextArrival,
  nextArrivals,
  noteAct,
  shopLocale,
  whenCalm,
} from '#modules/channels';
import { uploadVisitorFile } from '#modules/platform';
import type { Actor, Context, Tx } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { type Again, dueKind, type Work } from '#platform/due/due-kind.ts';
import { Refusal } from '#platform/refusal.ts';
import { sendAlone, sendInTurn } from '../../actions/send-visitor-message.ts';
import { noteBounced } from '../../letters/bounced.ts';
import { conversationFor, speaksIn } from '../../ways/conversation-for.ts';
import { changeDelivery, lockDelivery, messageKnownAs } from '../delivery-rows.ts';
import { fileApart } from '../file-apart.ts';
import { takeTelling } from '../take-telling.ts';
import { tellWriter } from '../tell-writer.ts';
import { keepThread } from '../threads.ts';
import { writeAside } from '../write-aside.ts';

/** After so many tries something is set aside, so that what came after it goes on. */
const triesMax = 4;
/** Most that one piece of work takes in before others have their turn. */
const atATime = 20;
const textMax = 10_000;

/** Takes in what came in one of a vendor's threads, one after the other, each once. */
export const takeArrivals = dueKind(arrivalsKind, { reach: run, atOnce: 8, triesMax: 1_000 });

async function run(ctx: Context, { refId: threadId, tries }: Work): Promise<Again | undefined> {
  // What failed before is tried alone: it spoils nobody else's.
  const together = tries > 1 ? 1 : atATime;
  for (let taken = 0; taken < atATime; ) {
    const isCalm = await whenCalm(ctx.system);
    if (!isCalm && taken > 0) return { at: ctx.system.now() };
    const coming = await look(ctx, (tx) => nextArrivals(tx, threadId, together));
    const [first, second, ...others] = textsAmong(coming);
    if (first && second) await takeTexts(ctx, [first, second, ...others]);
    else if (!coming[0]) return undefined;
    // Only the first can be what failed before.
    else await (taken === 0 && tries > triesMax ? giveUp : take)(ctx, coming[0]);
    taken += second ? others.length + 2 : 1;
  }
  return { at: ctx.system.now() };
}

/** Of what comes next, the first ones that are texts of one customer and nothing else: nearly all that comes. */
function textsAmong(coming: readonly Arrival[]): readonly Arrival[] {
  const [first] = coming;
  const end = coming.findIndex((one) => !isText(one) || senderOf(one) !== senderOf(first));
  return end < 0 ? coming : coming.slice(0, end);
}

function isText({ event }: Arrival): boolean {
  if (event.kind !== 'message' || event.act !== undefined) return false;
  return event.files.length === 0 && !event.goesOn && !event.isAside;
}

function senderOf(arrival: Arrival | undefined): string | undefined {
  return arrival?.event.kind === 'message' ? arrival.event.sender.id : undefined;
}

/** Takes in several in one transaction: while much waits, each costs little more than its own row. */
async function takeTexts(ctx: Context, texts: readonly [Arrival, Arrival, ...Arrival[]]): Promise<void> {
  const [{ threadId }] = texts;
  // The latest knows best where the customer is reached.
  const latest = await introduced(ctx, texts.at(-1) ?? texts[0]);
  await transact(ctx, async (tx) => {
    const held = await nextArrivals(tx, threadId, texts.length, true);
    // Somebody else was faster, or something came that was said before.
    if (texts.some(({ arrivalId }, at) => held[at]?.arrivalId !== arrivalId)) return;
    const customerId = await meetSender(tx, latest);
    const found = await conversationFor(tx, threadId, customerId, false);
    const actor = speaksIn(actorOf(latest, customerId), found);
    const conversationId = found?.conversationId;
    const said = await Promise.all(texts.map((one) => sendingOf(tx, one, [])));
    const [first, ...others] = said
      .map((one) => ({ ...one, conversationId }))
      .filter(({ text }) => text !== '');
    if (first) await keepThread(tx, await sendInTurn({ ...tx, actor }, [first, ...others]), threadId);
    await arrivalDone(tx, ...texts.map(({ arrivalId }) => arrivalId));
  });
}

async function giveUp(ctx: Context, { arrivalId }: Arrival): Promise<void> {
  await transact(ctx, (tx) => arrivalFailed(tx, arrivalId, 'could not be taken in'));
}

async function take(ctx: Context, came: Arrival): Promise<void> {
  if (came.event.kind === 'receipt') return takeReceipt(ctx, came);
  if (came.event.kind !== 'message') return transact(ctx, (tx) => takeTelling(tx, came));
  if (isBareAct(came)) return transact(ctx, (tx) => noteAct(tx, came));
  const arrival = await introduced(ctx, came);
  const customerId = await transact(ctx, (tx) => meetSender(tx, arrival));
  const actor = actorOf(arrival, customerId);
  const files = await fetchFiles({ ...ctx, actor }, arrival);
  await transact(ctx, (tx) => write(tx, arrival, actor, files));
}

function actorOf({ accountId, channel }: Arrival, customerId: string): Actor {
  return {
    kind: 'visitor',
    id: customerId,
    permissions: new Set(),
    teamIds: [],
    channelId: accountId,
    channel,
  };
}

/** A file that is on our side, or the name of one that could not be had, or was none that we take. */
type Fetched = { readonly fileId: string } | { readonly missing: string; readonly isRefused: boolean };

async function fetchFiles(ctx: Context, arrival: Arrival): Promise<Fetched[]> {
  if (arrival.event.kind !== 'message') return [];
  const fetched: Fetched[] = [];
  const taken = limitsOf(arrival.channel).fromCustomer.files?.kinds ?? [];
  const bytesMax = Math.max(0, ...taken.map((kind) => kind.bytesMax));
  for (const file of arrival.event.files) {
    try {
      const bytes = await fetchArrivedFile(ctx, arrival, file);
      fetched.push(await uploadVisitorFile(ctx, file.name, bytes, bytesMax));
    } catch (error) {
      // The words must not wait for a file that is gone: the customer is told of as having sent one.
      ctx.system.log.info({ err: error, file: file.name }, 'a file that a customer sent could not be had');
      fetched.push({ missing: file.name, isRefused: error instanceof Refusal });
    }
  }
  return fetched;
}

async function write(tx: Tx, arrival: Arrival, actor: Actor, files: readonly Fetched[]): Promise<void> {
  const held = await nextArrival(tx, arrival.threadId, true);
  // Somebody else was faster.
  if (held?.arrivalId !== arrival.arrivalId) return;
  const { arrivalId, threadId, event } = arrival;
  const sending = await sendingOf(tx, arrival, files);
  const { clientMessageId, text, fileIds } = sending;
  const { goesOn = false, isAside = false } = event.kind === 'message' ? event : {};
  const found = await conversationFor(tx, threadId, actor.id ?? '', goesOn);
  const conversationId = found?.conversationId;
  if (isAside) {
    const whose = { customerId: actor.id ?? '', channel: arrival.channel, channelId: arrival.accountId };
    const into = conversationId ?? (await fileApart(tx, { ...whose, text }));
    await writeAside(tx, into, { clientMessageId, text });
    await keepThread(tx, into, threadId);
  } else if (text !== '' || fileIds.length > 0) {
    const { conversation } = await sendAlone(
      { ...tx, actor: speaksIn(actor, found) },
      { ...sending, conversationId },
    );
    await keepThread(tx, conversation.conversationId, threadId);
  }
  await arrivalDone(tx, arrivalId);
}

async function sendingOf(tx: Tx, arrival: Arrival, files: readonly Fetched[]) {
  return {
    clientMessageId: idOf(arrival.accountId, arrival.event.dedupeKey),
    text: await textOf(tx, arrival, files),
    fileIds: files.flatMap((file) => ('fileId' in file ? [file.fileId] : [])),
    isApart: true,
  };
}

/** What was said, and in the shop's words what could not be shown. */
async function textOf(tx: Tx, { event }: Arrival, files: readonly Fetched[]): Promise<string> {
  if (event.kind !== 'message') return '';
  const { text, unsupported, unshown, isEdit } = event;
  const { fileNotFetched, fileNotTaken, unsupported: notShown, edited } = accountWords;
  const missing = files.flatMap((file) => ('missing' in file ? [file] : []));
  const isPlain = !isEdit && !unshown && missing.length === 0 && unsupported.length === 0;
  const locale = isPlain ? tx.locale : await shopLocale(tx);
  const lines = [
    isEdit ? say(edited, locale, { text }) : text,
    ...missing.map(({ missing: name, isRefused }) =>
      say(isRefused ? fileNotTaken : fileNotFetched, locale, { name }),
    ),
    ...unsupported.map((what) => say(notShown, locale, { what })),
    unshown ? say(unshown, locale) : '',
  ];
  return lines
    .filter((line) => line.trim() !== '')
    .join('\n')
    .replaceAll('\u0000', '')
    .slice(0, textMax)
    .toWellFormed();
}

const steps = ['sent', 'delivered', 'read'];

/**
 * What the vendor says of a message of ours; it never goes back from read to delivered. While the rest of a message in
 * pieces still has to go, nothing moves it but that a piece failed.
 */
async function takeReceipt(ctx: Context, arrival: Arrival): Promise<void> {
  const { arrivalId, accountId, event } = arrival;
  if (event.kind !== 'receipt') return;
  await transact(ctx, async (tx) => {
    const messageId = await messageKnownAs(tx, accountId, event.externalId);
    if (messageId === null) return lookAgain(tx, arrival);
    const row = await lockDelivery(tx, messageId);
    const isNews =
      row !== null && steps.includes(row.state) && steps.indexOf(event.state) > steps.indexOf(row.state);
    const isFailed = row !== null && event.state === 'failed' && row.state !== 'failed';
    if (isNews) await changeDelivery(tx, row, { state: event.state });
    else if (isFailed) {
      const failure = event.failure ?? 'refused';
      await changeDelivery(tx, row, { state: 'failed', failure, failureDetail: event.detail });
      if (event.recipient !== undefined)
        await noteBounced(tx, row, { recipients: [event.recipient], detail: event.detail ?? '' });
      await tellWriter(tx, row, failure);
    }
    await arrivalDone(tx, arrivalId);
  });
}
