import { z } from 'zod';
import type { ChannelAdapter, Checked, FileRef, Session } from '../adapter.ts';
import { checkFailed } from '../kit/check-failed.ts';
import { challenge, verify } from '../meta/callbacks.ts';
import { bearer, callGraph } from '../meta/graph.ts';
import { refusedCheck } from '../meta/page-channel.ts';
import { problemIn } from '../meta/questions.ts';
import { manifest } from './manifest.ts';
import { readChanges } from './read-changes.ts';
import { sendToNumber } from './send.ts';
import { listTemplates } from './templates.ts';
import { words } from './words.ts';

const fileBytesMax = 25 * 1024 * 1024;

const Phone = z.object({ display_phone_number: z.string(), verified_name: z.string().default('') });
const Media = z.object({ url: z.url() });

/** A number on WhatsApp's Cloud API. */
export const adapter: ChannelAdapter = {
  manifest,
  // The same person has the same number, whichever of our numbers they write to.
  identitiesOf: 'vendor',
  isIdempotent: false,
  verify,
  challenge,
  parse: ({ answers }, { bytes }) => readChanges(bytes, answers['sender'] ?? ''),
  send: sendToNumber,
  fetchFile,
  check,
  templates: listTemplates,
  namesOf: ({ sender = '' }) => [{ question: 'sender', is: [sender] }],
  problemOf: (answers) => {
    const problem = problemIn(answers);
    if (problem) return problem;
    for (const question of ['sender', 'business'])
      if (!/^\d{5,20}$/.test(answers[question] ?? '')) return { question, reason: words.idWrong };
    return null;
  },
};

async function check(session: Session): Promise<Checked> {
  const { sender = '', business = '' } = session.answers;
  try {
    const query = { fields: 'display_phone_number,verified_name' };
    const phone = await callGraph(session, 'GET', sender, { query });
    const wrong = refusedCheck(phone);
    if (wrong) return wrong;
    const untold = refusedCheck(await callGraph(session, 'POST', `${business}/subscribed_apps`));
    if (untold) return untold;
    const { display_phone_number: number, verified_name: name } = Phone.parse(phone.json);
    return { ok: true, knownAs: `${name} ${number}`.trim() };
  } catch (error) {
    return checkFailed(error);
  }
}

/** A file has an id; its address is asked for, works for minutes, and wants the token again. */
async function fetchFile(session: Session, { ref }: FileRef): Promise<Buffer> {
  const found = await callGraph(session, 'GET', encodeURIComponent(ref));
  if (found.status !== 200) throw new Error(`HTTP ${found.status}`);
  const { status, body } = await session.call(Media.parse(found.json).url, {
    method: 'GET',
    headers: bearer(session),
    answerBytesMax: fileBytesMax,
    timeoutSeconds: 25,
  });
  if (status !== 200) throw new Error(`HTTP ${status}`);
  return body;
}
