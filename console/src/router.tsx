import {
  type AnyRoute,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouteComponent,
  useParams,
} from '@tanstack/react-router';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import type { ConsolePage, PageComponent } from '#ui/shell/console-module.ts';
import { Frame } from './frame/frame.tsx';
import { MembersWho } from './frame/members-who.tsx';
import { NotFoundPage } from './frame/not-found-page.tsx';
import { SignedIn } from './frame/signed-in.tsx';
import { StartPage } from './frame/start-page.tsx';
import { modules } from './modules.ts';

const root = createRootRoute({ component: Frame });
const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: SignedIn });
const start = createRoute({ getParentRoute: () => shell, path: '/', component: StartPage });
// Members keep the rail when they are lost; everybody else is shown the door first.
const lost = createRoute({ getParentRoute: () => shell, path: '$', component: NotFoundPage });
const kit = createRoute({
  getParentRoute: () => root,
  // The kit's own rail pretends to lead somewhere, and always leads back.
  path: '/kit/{-$pretended}',
  component: lazyRouteComponent(() => import('#ui/kit-page/kit-page.tsx'), 'KitPage'),
});

const pages = modules.flatMap((module) => module.pages);
const inside = pages.filter((page) => page.may !== 'anyone').map((page) => routeOf(page, shell));
const outside = pages.filter((page) => page.may === 'anyone').map((page) => routeOf(page, root));

/** One route per page that a module lists; its code is fetched when it is opened, or when a link to it is pointed at. */
export const router = createRouter({
  routeTree: root.addChildren([shell.addChildren([start, ...inside, lost]), kit, ...outside]),
  basepath: '/console',
  defaultPreload: 'intent',
  defaultPendingComponent: PageLoading,
  defaultErrorComponent: PageError,
  scrollRestoration: true,
});

function routeOf(page: ConsolePage, parent: AnyRoute): AnyRoute {
  const load = async () => ({ Page: pageOfAddress(page, await page.load()) });
  const component: RouteComponent = lazyRouteComponent(load, 'Page');
  return createRoute({ getParentRoute: () => parent, path: page.path, component });
}

/** Pages take the ids in their address as props, so that they can be shown elsewhere too. */
function pageOfAddress(page: ConsolePage, Page: PageComponent<Readonly<Record<string, string>>>) {
  return function PageOfAddress() {
    const params: Readonly<Record<string, string>> = useParams({ strict: false });
    // Another thing's page begins afresh: no draft of the last one lingers.
    const shown = <Page key={page.isOneScreen ? '' : Object.values(params).join('/')} {...params} />;
    return typeof page.may === 'string' ? shown : <MembersWho may={page.may}>{shown}</MembersWho>;
  };
}
