import type { ReadonlySignal } from '@preact/signals';
import type { Locale } from '@zhiyin/domain/kit';
import type { World } from '../../widget/src/chat/world.ts';
import { say } from '../../widget/src/say.ts';
import { Door } from './door/door.tsx';
import { FormsPages, LateSecureForm, LateSuggestions, LateSurvey } from './forms/forms-pages.tsx';
import { ConversationPage } from './inbox/conversation-page.tsx';
import { ConversationsPage } from './inbox/conversations-page.tsx';
import type { PostOffice } from './inbox/post-office.ts';
import { place } from './place.ts';
import { brought } from './session/brought.ts';
import type { Session } from './session/session.ts';
import type { Known } from './session/welcome.ts';
import { SettingContext } from './setting.ts';
import { NotFound } from './shell/not-found.tsx';
import { Shell } from './shell/shell.tsx';
import { AsksPage } from './surveys/asks-page.tsx';
import { TicketPage } from './tickets/ticket-page.tsx';
import { TicketsPage } from './tickets/tickets-page.tsx';
import { shellWords } from './words.ts';

interface Props {
  readonly world: World;
  readonly session: Session;
  readonly office: ReadonlySignal<PostOffice | null>;
  readonly known: ReadonlySignal<Known>;
  readonly locale: Locale;
}

/** The portal: what is known of the shop, then the page that the address names. */
export function App({ world, session, office, known, locale }: Props) {
  if (known.value === 'closed') return <Closed locale={locale} />;
  if (known.value === null) {
    return (
      <main class="closed">
        <h1 class="said">{say(shellWords.loading, locale)}</h1>
        <p role="status">
          {say(session.isReachable.value ? shellWords.loading : shellWords.cannotLoad, locale)}
        </p>
      </main>
    );
  }
  const { welcome } = known.value;
  return (
    <SettingContext.Provider value={{ world, session, office: office.value, welcome, locale }}>
      <Shell>
        <Page isSignedIn={office.value !== null} />
      </Shell>
    </SettingContext.Provider>
  );
}

/** The address decides; whoever is not signed in may fill in forms, and is shown the door otherwise. */
function Page({ isSignedIn }: { isSignedIn: boolean }) {
  const { path } = place.value;
  const [page, id] = path;
  if (page === 'secure') return <LateSecureForm />;
  if (page === 'survey') return <LateSurvey key={id} openKey={id ?? null} />;
  if (page === 'suggestions') return <LateSuggestions />;
  if (page === 'forms') return <FormsPages formKey={id ?? null} />;
  if (!isSignedIn || brought.link.value !== null) return <Door />;
  if (page === undefined || (page === 'conversations' && id === undefined)) return <ConversationsPage />;
  if (page === 'conversations') {
    return <ConversationPage key={id} conversationId={id === 'new' ? null : (id ?? null)} />;
  }
  if (page === 'tickets') return id === undefined ? <TicketsPage /> : <TicketPage key={id} ticketId={id} />;
  if (page === 'rate') return <AsksPage />;
  return <NotFound />;
}

function Closed({ locale }: { locale: Locale }) {
  return (
    <main class="closed">
      <h1>{say(shellWords.notFound, locale)}</h1>
      <p>{say(shellWords.notFoundHint, locale)}</p>
    </main>
  );
}
