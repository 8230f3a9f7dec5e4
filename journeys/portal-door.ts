import type { BrowserContext, Page } from 'playwright-core';
import { doorWords, inboxWords } from '../portal/src/words.ts';

/** A demo shop whose owner is signed in, and the portal that they have opened. */
export interface OpenPortal {
  /** Where customers reach it. */
  readonly address: string;
  /** What the owner asks of the API; throws unless it is done. */
  // biome-ignore lint/suspicious/noExplicitAny: a journey reads whatever was answered
  readonly ask: (method: string, path: string, data?: object) => Promise<any>;
}

const both = (zh: string, en: string) => ({ zh, en });
const order = { key: 'order', kind: 'text', label: both('订单号', 'Order number'), isRequired: true };
/** A form that anybody may fill in, under the key `return-request`. */
export const returnForm = {
  title: both('退换货申请', 'Return or exchange'),
  sections: [],
  questions: [{ ...order, isFatal: false, settings: {} }],
};

/** Switches the portal on, with a public form. */
export async function openPortal(desk: BrowserContext, url: string): Promise<OpenPortal> {
  const ask: OpenPortal['ask'] = async (method, path, data) => {
    const body = data === undefined ? {} : { data };
    const request = { method, headers: { origin: url }, ...body };
    const answered = await desk.request.fetch(`${url}/api${path}`, request);
    if (!answered.ok()) throw new Error(`${method} ${path}: ${await answered.text()}`);
    return answered.json();
  };
  const form = await ask('POST', '/forms', { key: 'return-request', definition: returnForm });
  const portal = await ask('PATCH', '/portal', { isOn: true, formIds: [form.formId] });
  return { address: `${url}/portal/${portal.shopKey}`, ask };
}

/** Goes in by a mailed code. Without a mail server the owner finds it among the held mails. */
export async function enterByCode(page: Page, { address, ask }: OpenPortal, email: string): Promise<void> {
  await page.goto(address);
  await page.getByLabel(doorWords.email.zh).fill(email);
  await page.getByRole('button', { name: doorWords.sendCode.zh }).click();
  const field = page.getByLabel(doorWords.code.zh, { exact: true });
  await field.waitFor();
  const { items } = await ask('GET', '/mails?limit=20');
  const mail: { link: string } = items.find((one: { recipient: string }) => one.recipient === email);
  await field.fill(mail.link.split('#code=')[1] ?? '');
  await page.getByRole('button', { name: doorWords.enter.zh, exact: true }).click();
  await page.getByRole('link', { name: inboxWords.write.zh }).waitFor();
}
