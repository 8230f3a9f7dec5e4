/** A provider of mailboxes: where one agrees, where it gives out tokens, and for what. */
export interface Provider {
  readonly authoriseUrl: string;
  readonly tokenUrl: string;
  /** What is agreed to. */
  readonly consentScope: string;
  /** What a token is asked for; null where it is for what was agreed to. */
  readonly tokenScope: string | null;
  /** What its page is told besides: to give a lasting right, and to ask for which mailbox. */
  readonly more: Readonly<Record<string, string>>;
  /** Whether what was agreed to suffices; people may agree to a part. Null where the provider did not say. */
  readonly isEnough: (scope: string | null) => boolean;
}

const google = 'https://mail.google.com/';
const microsoft = [
  'https://outlook.office.com/IMAP.AccessAsUser.All',
  'https://outlook.office.com/SMTP.Send',
];
const microsoftScope = [...microsoft, 'offline_access'].join(' ');
const holds = (scope: string | null, wanted: readonly string[]): boolean => {
  const given = (scope ?? '').toLowerCase().split(/\s+/);
  return scope === null || wanted.every((one) => given.includes(one.toLowerCase()));
};

const providers: Readonly<Record<string, Provider>> = {
  gmail: {
    authoriseUrl: 'https://accounts.google.com/o/oauth2/v2/auth',
    tokenUrl: 'https://oauth2.googleapis.com/token',
    consentScope: google,
    tokenScope: null,
    more: { access_type: 'offline', prompt: 'consent' },
    isEnough: (scope) => holds(scope, [google]),
  },
  outlook: {
    authoriseUrl: 'https://login.microsoftonline.com/common/oauth2/v2.0/authorize',
    tokenUrl: 'https://login.microsoftonline.com/common/oauth2/v2.0/token',
    consentScope: microsoftScope,
    tokenScope: microsoftScope,
    more: { prompt: 'select_account' },
    isEnough: (scope) => holds(scope, microsoft),
  },
};

/** The provider of a mailbox; null for one that is opened by its password. */
export function providerOf(answers: Readonly<Record<string, string>>): Provider | null {
  const key = answers['sign-in'] ?? '';
  return Object.hasOwn(providers, key) ? (providers[key] ?? null) : null;
}
