import { capabilitiesOf, type DraftLimits } from '@zhiyin/domain/channels';
import type { Manifest } from '../adapter.ts';
import { formOf } from '../form-of.ts';
import { plain } from '../kit/plain.ts';
import { openingsMax } from './openings.ts';
import { words } from './words.ts';

const ours = capabilitiesOf('widget');
if (!ours?.fromShop.files) throw new Error('the web chat is gone');

/** Whatever hangs on a mail is taken; what may not be kept here stays in the mail as it came. */
const fromCustomer: DraftLimits = { ...ours.fromShop, files: { ...ours.fromShop.files, countMax: 100 } };

const option = (key: string, label: { zh: string; en: string }) => ({ key, label });
const securities = [
  option('tls', words.tls),
  option('starttls', words.startTls),
  option('none', words.plain),
];
const line = (lengthMax: number) => ({ kind: 'text', settings: { lengthMax } }) as const;
const choice = (...options: readonly { key: string; label: { zh: string; en: string } }[]) =>
  ({ kind: 'choice', settings: { options } }) as const;
const openings = { kind: 'number', settings: { min: 1, max: openingsMax } } as const;
const isFetched = { field: 'reception', operator: 'is', value: 'imap' } as const;
const byToken = { field: 'sign-in', operator: 'is-any-of', value: ['gmail', 'outlook'] } as const;
const byPassword = { field: 'sign-in', operator: 'is', value: 'password' } as const;

export const manifest: Manifest = {
  about: words.about,
  proof: 'daemon',
  capabilities: {
    fromShop: { ...ours.fromShop, files: { ...ours.fromShop.files, countMax: 20 } },
    fromCustomer,
    ...plain,
    replyWindow: null,
    quota: null,
    hasCards: false,
    isLetter: true,
    automaticEverySeconds: 3600,
  },
  form: formOf(words.title, [
    { key: 'address', ...line(254), label: words.address, help: words.addressHelp, isRequired: true },
    { key: 'sender-name', ...line(100), label: words.senderName, help: words.senderNameHelp },
    {
      key: 'aliases',
      kind: 'long-text',
      settings: { lengthMax: 2000 },
      label: words.aliases,
      help: words.aliasesHelp,
    },
    {
      key: 'reception',
      ...choice(option('imap', words.byImap), option('smtp', words.bySmtp)),
      label: words.reception,
      help: words.receptionHelp,
      isRequired: true,
    },
    {
      key: 'sign-in',
      ...choice(
        option('password', words.byPassword),
        option('gmail', words.byGmail),
        option('outlook', words.byOutlook),
      ),
      label: words.signIn,
      isRequired: true,
    },
    { key: 'user', ...line(254), label: words.user, help: words.userHelp },
    { key: 'password', ...line(500), label: words.password, help: words.passwordHelp, shownIf: byPassword },
    {
      key: 'client-id',
      ...line(300),
      label: words.clientId,
      help: words.clientIdHelp,
      shownIf: byToken,
    },
    { key: 'client-secret', ...line(500), label: words.clientSecret, shownIf: byToken },
    {
      key: 'refresh-token',
      kind: 'long-text',
      settings: { lengthMax: 8000 },
      label: words.refreshToken,
      help: words.refreshTokenHelp,
      shownIf: byToken,
    },
    {
      key: 'authorise-url',
      ...line(500),
      label: words.authoriseUrl,
      help: words.tokenUrlHelp,
      shownIf: byToken,
    },
    { key: 'token-url', ...line(500), label: words.tokenUrl, help: words.tokenUrlHelp, shownIf: byToken },
    { key: 'imap-host', ...line(253), label: words.imapHost, help: words.imapHostHelp, shownIf: isFetched },
    { key: 'imap-security', ...choice(...securities), label: words.imapSecurity, shownIf: isFetched },
    { key: 'imap-port', ...line(5), label: words.imapPort, help: words.imapPortHelp, shownIf: isFetched },
    { key: 'folder', ...line(200), label: words.folder, help: words.folderHelp, shownIf: isFetched },
    {
      key: 'begin',
      ...choice(option('now', words.beginNow), option('all', words.beginAll)),
      label: words.begin,
      shownIf: isFetched,
    },
    {
      key: 'auth-server',
      ...line(253),
      label: words.authServer,
      help: words.authServerHelp,
      shownIf: isFetched,
    },
    { key: 'smtp-host', ...line(253), label: words.smtpHost, help: words.smtpHostHelp, isRequired: true },
    { key: 'smtp-security', ...choice(...securities), label: words.smtpSecurity },
    { key: 'smtp-port', ...line(5), label: words.smtpPort, help: words.smtpPortHelp },
    { key: 'smtp-user', ...line(254), label: words.smtpUser, help: words.smtpUserHelp },
    { key: 'smtp-password', ...line(500), label: words.smtpPassword, help: words.smtpUserHelp },
    {
      key: 'plus',
      ...choice(option('no', words.plusNo), option('yes', words.plusYes)),
      label: words.plus,
      help: words.plusHelp,
    },
    { key: 'hourly-sender', ...openings, label: words.hourlySender, help: words.hourlySenderHelp },
    { key: 'hourly-domain', ...openings, label: words.hourlyDomain, help: words.hourlyDomainHelp },
    { key: 'hourly-newcomers', ...openings, label: words.hourlyNewcomers, help: words.hourlyNewcomersHelp },
  ]),
  secrets: ['password', 'client-secret', 'refresh-token', 'smtp-password'],
  madeHere: [],
  steps: [words.stepMailbox, words.stepPassword, words.stepHosts, words.stepCheck, words.stepTry],
  callback: 'none',
  afterWindow: null,
};
