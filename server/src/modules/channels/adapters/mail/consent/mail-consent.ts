import type { ConsentPage, ConsentWay } from '../../adapter.ts';
import { TokenRefused } from '../../token-failures.ts';
import { tokenFor } from './ask-token.ts';
import { type Provider, providerOf } from './providers.ts';

const keptAs = 'refresh-token';

/** How the owner of a mailbox agrees at Google or Microsoft that it is opened from here. */
export const mailConsent: ConsentWay = {
  keptAs,
  asks: (answers) => {
    const provider = providerOf(answers);
    const clientId = answers['client-id'] ?? '';
    return provider && clientId !== '' ? pageOf(provider, answers, clientId) : null;
  },
  trade: async (session, { code, verifier, redirectUri }) => {
    const provider = providerOf(session.answers);
    if (!provider) throw new TokenRefused('this mailbox is opened by its password');
    const granted = await tokenFor(session, provider, {
      grant_type: 'authorization_code',
      code,
      redirect_uri: redirectUri,
      code_verifier: verifier,
    });
    // Without a lasting right the mailbox would be open for an hour.
    if (!granted.secrets) throw new TokenRefused('no refresh token was given');
    if (!provider.isEnough(granted.scope)) throw new TokenRefused(`only ${granted.scope} was agreed to`);
    return granted;
  },
};

function pageOf(
  { authoriseUrl, consentScope, more }: Provider,
  answers: Readonly<Record<string, string>>,
  clientId: string,
): ConsentPage {
  const mailbox = answers['user'] ?? answers['address'] ?? '';
  const url = answers['authorise-url'] ?? authoriseUrl;
  return { url, clientId, scope: consentScope, more: { ...more, login_hint: mailbox } };
}
