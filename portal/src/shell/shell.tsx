import type { ComponentChildren } from 'preact';
import { place } from '../place.ts';
import { useSay, useSetting } from '../setting.ts';
import { useBox } from '../suggestions/use-box.ts';
import { useAsks } from '../surveys/use-asks.ts';
import { useTickets } from '../tickets/use-tickets.ts';
import { pushWords, shellWords, ticketWords } from '../words.ts';
import { AccountMenu } from './account-menu.tsx';
import { isNewer } from './install.ts';
import { Link } from './link.tsx';

/** Whose portal it is, its pages, and how the connection is. */
export function Shell({ children }: { children: ComponentChildren }) {
  const { welcome, locale, office } = useSetting();
  const say = useSay();
  const isTalking = place.value.path[0] === 'conversations' && place.value.path[1] !== undefined;
  return (
    <div class={isTalking ? 'shell talking' : 'shell'}>
      <a class="skip" href="#content">
        {say(shellWords.skip)}
      </a>
      <header class="header">
        <Link to={[]} class="shop">
          <span class="seal" aria-hidden="true">
            {[...welcome.shopName][0]}
          </span>
          <span class="names">
            <bdi class="name">{welcome.shopName}</bdi>
            <span class="subtitle">{welcome.title[locale]}</span>
          </span>
        </Link>
        <LanguageSwitch />
        {office && <AccountMenu />}
      </header>
      <Pages />
      <ConnectionLine />
      <NewerLine />
      <main id="content" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

function LanguageSwitch() {
  const { world, locale } = useSetting();
  const say = useSay();
  const other = locale === 'zh' ? 'en' : 'zh';
  return (
    <button
      type="button"
      class="quiet"
      title={say(shellWords.switchLanguage)}
      onClick={() => {
        world.shelf.set('locale', other);
        location.reload();
      }}
    >
      <span lang={other === 'zh' ? 'zh-CN' : 'en'}>{say(shellWords.otherLanguage)}</span>
    </button>
  );
}

/** The pages that there are for whoever is here; nothing where there is only one. */
function Pages() {
  const { welcome, office } = useSetting();
  const say = useSay();
  const asks = useAsks();
  const tickets = useTickets();
  const [page = 'conversations'] = place.value.path;
  const hasForms = welcome.forms.length > 0;
  const hasBox = useBox()?.isOpen === true || page === 'suggestions';
  if (!office && !hasForms && !hasBox) return null;
  const open = asks.items?.filter(({ answeredAt }) => answeredAt === null).length ?? 0;
  const count = open + asks.surveys.length;
  const hasTickets = (tickets?.length ?? 0) > 0 || page === 'tickets';
  const hasAsks = (asks.items?.length ?? 0) + asks.surveys.length > 0 || page === 'rate';
  return (
    <nav class="pages" aria-label={say(shellWords.pages)}>
      <Link to={[]} isCurrent={page === 'conversations'}>
        {say(office ? shellWords.conversations : shellWords.signIn)}
      </Link>
      {office && hasTickets && (
        <Link to={['tickets']} isCurrent={page === 'tickets'}>
          {say(ticketWords.title)}
        </Link>
      )}
      {office && hasAsks && (
        <Link to={['rate']} isCurrent={page === 'rate'}>
          {say(shellWords.rate)}
          {count > 0 && <span class="badge">{count}</span>}
          {count > 0 && <span class="said"> {say(shellWords.rateWaiting)}</span>}
        </Link>
      )}
      {hasBox && (
        <Link to={['suggestions']} isCurrent={page === 'suggestions'}>
          {say(shellWords.suggest)}
        </Link>
      )}
      {hasForms && (
        <Link to={['forms']} isCurrent={page === 'forms'}>
          {say(shellWords.forms)}
        </Link>
      )}
    </nav>
  );
}

/** Says when something is between the customer and the shop; says nothing while all is well. */
function ConnectionLine() {
  const { office } = useSetting();
  const say = useSay();
  const connection = office?.connection.value ?? 'fine';
  return (
    <div role="status" class="connection">
      {connection !== 'fine' && <p class={connection}>{say(shellWords[connection])}</p>}
    </div>
  );
}

/** Says that there is a newer portal; whoever is writing goes on first. */
function NewerLine() {
  const say = useSay();
  return (
    <div role="status" class="connection">
      {isNewer.value && (
        <p>
          {say(pushWords.newer)}{' '}
          <button type="button" class="quiet" onClick={() => location.reload()}>
            {say(pushWords.reload)}
          </button>
        </p>
      )}
    </div>
  );
}
