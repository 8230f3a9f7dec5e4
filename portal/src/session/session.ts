import { type ReadonlySignal, signal } from '@preact/signals';
import type {
  answerPortalForm,
  enterByCode,
  getPortalSession,
  openPortal,
  PortalEntry,
  requestPortalCode,
  searchPortalRecords,
} from '@zhiyin/domain/channels';
import type { Locale } from '@zhiyin/domain/kit';
import type { followSuggestion, openSuggestionBox, suggest } from '@zhiyin/domain/suggestions';
import type { answerSurvey, openSurvey } from '@zhiyin/domain/surveys';
import { type Asked, type Call, makeCall, TokenRefused } from '../../../widget/src/chat/call/call.ts';
import { TryLater } from '../../../widget/src/chat/pump.ts';
import type { World } from '../../../widget/src/chat/world.ts';
import type { Limits } from '../../../widget/src/text/limits.ts';

type Answer<E extends { response: { _output: unknown } }> = E['response']['_output'];
/** What the portal's first page says. One that was kept from an earlier visit has no limits: they may be others now. */
export type Welcome = Omit<Answer<typeof openPortal>, 'limits'> & { readonly limits: Limits };
/** Who is signed in. */
export type Account = Answer<typeof getPortalSession>;
type FormAnswers = (typeof answerPortalForm)['body']['_input'];
type FormRecords = Answer<typeof searchPortalRecords>;
export type OpenedSurvey = Answer<typeof openSurvey>;
type SurveyAnswers = (typeof answerSurvey)['body']['_input'];
export type SuggestionBox = Answer<typeof openSuggestionBox>;
type NewSuggestion = (typeof suggest)['body']['_input'];
export type FollowedSuggestion = Answer<typeof followSuggestion>;
type CodeSent = Answer<typeof requestPortalCode>;
type Code = Omit<(typeof enterByCode)['body']['_input'], 'locale'>;

/** What a session needs besides the browser. */
export interface SessionSettings {
  readonly shopKey: string;
  readonly locale: Locale;
  readonly notAccepted: string;
}

const name = 'token';
const keyName = 'browser-key';
/** What says nothing of whoever is signed in. */
const alwaysKept = ['locale', 'welcome'];

/**
 * Who is signed in to this shop's portal. The token lies in the browser's storage and travels in a header: no other
 * page can send it along, and the sign-out ends it on the server.
 */
export class Session {
  readonly call: Call;
  readonly isReachable: ReadonlySignal<boolean>;
  readonly #world: World;
  readonly #shop: string;
  readonly #locale: Locale;
  readonly #token = signal<string | null>(null);
  readonly #wasEnded = signal(false);

  constructor({ shopKey, locale, notAccepted }: SessionSettings, world: World) {
    const isReachable = signal(true);
    const onReach = (isReached: boolean): void => {
      isReachable.value = isReached;
    };
    this.isReachable = isReachable;
    this.#world = world;
    this.#shop = `portals/${encodeURIComponent(shopKey)}`;
    this.#locale = locale;
    this.call = makeCall({ fetch: world.fetch, base: world.apiBase, locale, notAccepted, onReach });
    this.#token.value = world.shelf.get(name);
    // Signed in or out in another tab.
    world.shelf.watch((changed) => {
      if (changed === name) this.#token.value = world.shelf.get(name);
    });
  }

  get token(): ReadonlySignal<string | null> {
    return this.#token;
  }

  /** Whether a session that was here is no longer valid. */
  get wasEnded(): ReadonlySignal<boolean> {
    return this.#wasEnded;
  }

  welcome(): Promise<Welcome> {
    return this.call({ path: this.#shop });
  }

  account(): Promise<Account> {
    return this.as({ path: 'portal-session' });
  }

  requestCode(email: string): Promise<CodeSent> {
    return this.call({ path: `${this.#shop}/codes`, body: { email, locale: this.#locale } });
  }

  async enterByCode(code: Code): Promise<void> {
    const body = { ...code, locale: this.#locale };
    this.#enter(await this.call<PortalEntry>({ path: `${this.#shop}/entries/code`, body }));
  }

  async enterByLink(token: string): Promise<void> {
    const body = { token, browserKey: this.#browserKey() };
    this.#enter(await this.call<PortalEntry>({ path: `${this.#shop}/entries/link`, body }));
  }

  form(key: string): Promise<unknown> {
    return this.call({ path: `${this.#shop}/forms/${encodeURIComponent(key)}` });
  }

  /** What a question of a public form may be answered with, to the customer when they are signed in. */
  formRecords(key: string, question: string, text: string): Promise<FormRecords> {
    const token = this.#token.value;
    const path = `${this.#shop}/forms/${encodeURIComponent(key)}/records/${encodeURIComponent(question)}`;
    return this.call({ path, query: { text }, ...(token !== null && { token }) });
  }

  /** Answers a public form, as the customer when they are signed in. */
  answerForm(key: string, body: FormAnswers): Promise<unknown> {
    const token = this.#token.value;
    const path = `${this.#shop}/forms/${encodeURIComponent(key)}`;
    return this.call({ path, body, ...(token !== null && { token }) });
  }

  /** The form behind a link that opens once. */
  openSecureForm(key: string): Promise<unknown> {
    return this.call({ path: `${this.#shop}/secure-form`, body: { key } });
  }

  fillSecureForm(key: string, answers: Readonly<Record<string, string>>): Promise<unknown> {
    return this.call({ path: `${this.#shop}/secure-form/answers`, body: { key, answers } });
  }

  /** What the link of a survey asks. */
  openSurvey(key: string): Promise<OpenedSurvey> {
    return this.call({ path: `${this.#shop}/survey`, body: { key } });
  }

  /** Answers a survey, as the customer when they are signed in. */
  answerSurvey(body: SurveyAnswers): Promise<unknown> {
    const token = this.#token.value;
    const path = `${this.#shop}/survey/answers`;
    return this.call({ path, body, ...(token !== null && { token }) });
  }

  /** Whether the shop has a suggestion box, and what it says above it. */
  suggestionBox(): Promise<SuggestionBox> {
    return this.call({ path: `${this.#shop}/suggestion-box` });
  }

  /** Suggests something, as the customer when they are signed in. */
  suggest(body: NewSuggestion): Promise<{ key: string }> {
    const token = this.#token.value;
    return this.call({ path: `${this.#shop}/suggestions`, body, ...(token !== null && { token }) });
  }

  /** What became of a suggestion, by the key of its page. */
  followSuggestion(key: string): Promise<FollowedSuggestion> {
    return this.call({ path: `${this.#shop}/suggestion`, body: { key } });
  }

  withdrawSuggestion(key: string): Promise<unknown> {
    return this.call({ path: `${this.#shop}/suggestion/withdrawal`, body: { key } });
  }

  /** Asks as the customer. One who is no longer signed in is shown the door. */
  async as<Answered>(asked: Asked): Promise<Answered> {
    const token = this.#token.value;
    if (token === null) throw new TryLater();
    try {
      return await this.call<Answered>({ ...asked, token });
    } catch (error) {
      if (!(error instanceof TokenRefused)) throw error;
      this.end(token);
      throw new TryLater();
    }
  }

  /** Signs out, here or everywhere. What could not be told to the server is at least forgotten here. */
  async leave(everywhere: boolean): Promise<void> {
    await this.as({ path: 'portal-session/end', body: { everywhere } }).catch(() => null);
    this.#forget();
    this.#wasEnded.value = false;
  }

  /** This token is no longer valid. Another tab may have a newer one already. */
  end(refused: string | null = this.#token.value): void {
    if (refused === null || refused !== this.#token.value) return;
    this.#world.shelf.remove(name);
    this.#token.value = null;
    this.#wasEnded.value = true;
  }

  /** What was written and not sent waits for its writer, and goes out under nobody else's name. */
  #enter({ token, customerId }: PortalEntry): void {
    const { shelf } = this.#world;
    if (shelf.get('who') !== customerId) this.#forget();
    shelf.set('who', customerId);
    shelf.set(name, token);
    this.#wasEnded.value = false;
    this.#token.value = token;
  }

  /** This browser's secret: with it, the answer to a link that was lost on its way can be asked for again. */
  #browserKey(): string {
    const { shelf, randomBytes } = this.#world;
    const kept = shelf.get(keyName);
    if (kept !== null) return kept;
    const made = [...randomBytes(32)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    shelf.set(keyName, made);
    return made;
  }

  /** A device may be shared: nothing of the conversations stays on it. */
  #forget(): void {
    const { shelf } = this.#world;
    for (const kept of shelf.names('')) if (!alwaysKept.includes(kept)) shelf.remove(kept);
    this.#token.value = null;
  }
}
