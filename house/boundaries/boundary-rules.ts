import type { IForbiddenRuleType } from 'dependency-cruiser';
import { rings } from '../rings.ts';

type Rule = IForbiddenRuleType & { name: string; comment: string };

const tests = ['\\.(test|story|journey)\\.tsx?$', '^[a-z]+/test/', '^journeys/'];
const shelf = '(?:domain/src|server/src/modules|console/src/modules)';

/** Who may import whom. Each rule reads as a sentence, and its comment says the way out. Tests may import more. */
export const boundaryRules: readonly Rule[] = [
  {
    name: 'modules-have-one-door',
    comment:
      'Import another module through its index.ts; what is not exported there is private. Kit is no module.',
    from: { path: `^(${shelf}/[^/]+)/`, pathNot: tests },
    to: { path: `^${shelf}/[^/]+/`, pathNot: ['^$1/', '^domain/src/kit/', `^${shelf}/[^/]+/index\\.ts$`] },
  },
  {
    name: 'others-use-the-door-too',
    comment: 'Import a module through its index.ts; what is not exported there is private.',
    from: { path: '^(domain|server|console|widget|portal)/', pathNot: [`^${shelf}/[^/]+/`, ...tests] },
    to: { path: `^${shelf}/[^/]+/`, pathNot: `^${shelf}/[^/]+/index\\.ts$` },
  },
  ...rings.slice(0, -1).map((ring, index) => inward(ring, rings.slice(index + 1).flat(), index + 1)),
  {
    name: 'kit-stands-alone',
    comment: 'The ten ideas know no module but may reckon; a module tells them what they need.',
    from: { path: '^domain/src/kit/', pathNot: tests },
    to: { path: '^domain/src/(?!(kit|statistics)/)' },
  },
  {
    name: 'arithmetic-knows-nothing',
    comment: 'Statistics are of numbers; what the numbers mean stays with whoever asks.',
    from: { path: '^domain/src/statistics/', pathNot: tests },
    to: { path: '^domain/src/(?!statistics/)' },
  },
  {
    name: 'domain-is-pure',
    comment:
      'Domain imports zod, temporal-polyfill, chinese-days and itself; time, ids and chance come as arguments.',
    from: { path: '^domain/src/', pathNot: tests },
    to: { pathNot: ['^domain/src/', 'node_modules/(zod|temporal-polyfill|chinese-days)/'] },
  },
  {
    name: 'domain-stays-home',
    comment: 'Not even a test of the domain may know the server or a screen.',
    from: { path: '^domain/' },
    to: { path: '^(server|console|widget|portal|house)/' },
  },
  {
    name: 'the-ground-knows-no-business',
    comment:
      'The ground offers registries; modules register. Of the domain it knows the kit and its own words.',
    from: { path: '^server/src/platform/', pathNot: tests },
    to: { path: ['^server/src/modules/', '^domain/src/(?!(kit|platform|statistics)/)'] },
  },
  {
    name: 'the-design-kit-knows-no-business',
    comment:
      'Pieces of console/src/ui take what they show as props; of the domain they know the kit, their own words and the ground’s.',
    // The kit page plays a whole session, so that the shell can be shown without a server.
    from: { path: '^console/src/ui/', pathNot: '^console/src/ui/kit-page/' },
    to: { path: ['^console/src/modules/', '^domain/src/(?!(kit|console|platform|statistics)/)'] },
  },
  {
    name: 'console-asks-over-http',
    comment: 'The console calls endpoints; what both need stands in domain.',
    from: { path: '^(console|widget|portal)/' },
    to: { path: '^(server|house)/' },
  },
  {
    name: 'faces-do-not-know-each-other',
    comment: 'Console, widget and portal are built and shipped apart.',
    from: { path: '^(console|widget)/' },
    to: { path: '^(console|widget|portal)/', pathNot: '^$1/' },
  },
  {
    name: 'the-portal-borrows-the-chat-alone',
    comment:
      'Portal and widget keep and show messages by the same code: what lies in widget/src outside of its frame. Nothing else is shared.',
    from: { path: '^portal/', pathNot: tests },
    to: {
      path: '^(console|widget)/',
      pathNot: [
        '^widget/src/(chat|message|text|colour|bridge)/',
        '^widget/src/(locale|say)\\.ts$',
        '^widget/src/frame/(browser-world|send-key|parts/use-scroll|parts/use-settled)\\.ts$',
      ],
    },
  },
  {
    name: 'server-knows-no-screen',
    comment: 'The server serves built files; it never imports a screen.',
    from: { path: '^server/src/' },
    to: { path: '^(console|widget|portal|house)/' },
  },
  {
    name: 'widget-takes-types-only',
    comment: 'Every byte of the widget is on a shop page; write `import type`.',
    from: { path: '^widget/src/', pathNot: tests },
    to: { path: '^domain/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'the-product-needs-no-tools',
    comment: 'What runs in production stands in dependencies.',
    from: { path: '^(server|domain)/src/', pathNot: tests },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['npm', 'npm-optional', 'type-only'] },
  },
  {
    name: 'no-circles',
    comment: 'Two files that need each other are one thing, or need a third.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'nothing-unresolved',
    comment: 'The import leads nowhere: mend the path or declare the package.',
    from: {},
    to: { couldNotResolve: true },
  },
];

function inward(ring: readonly string[], outer: readonly string[], place: number): Rule {
  return {
    name: `ring-${place}-calls-inward`,
    comment: 'Announce a fact; the outer module reacts to it.',
    from: { path: `^${shelf}/(?:${ring.join('|')})/`, pathNot: tests },
    to: { path: `^${shelf}/(?:${outer.join('|')})/` },
  };
}
