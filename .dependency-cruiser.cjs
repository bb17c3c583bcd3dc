// Generated at load from layers.cjs, so that the table exists once.
const { libraries, rooms, apps, site, api, features } = require('./layers.cjs');

const others = (names, allowed, self) => names.filter((name) => name !== self && !allowed.includes(name));
const folder = (names) => `(${names.join('|')})`;

const libraryRules = Object.entries(libraries).flatMap(([name, allowed]) => {
  const forbidden = others(Object.keys(libraries), allowed, name);
  return forbidden.length === 0
    ? []
    : [
        {
          name: `${name}-imports-by-the-table`,
          comment: `libs/${name} may import only: ${allowed.join(', ') || 'nothing'} (layers.cjs).`,
          severity: 'error',
          from: { path: `^libs/${name}/` },
          to: { path: `^libs/${folder(forbidden)}/` },
        },
      ];
});

const appRules = Object.entries(apps).flatMap(([name, allowed]) => [
  ...(allowed.libraries.length === Object.keys(libraries).length
    ? []
    : [
        {
          name: `${name}-imports-no-library`,
          comment: `apps/${name} may import only the libraries layers.cjs names.`,
          severity: 'error',
          from: { path: `^apps/${name}/` },
          to: { path: `^libs/${folder(others(Object.keys(libraries), allowed.libraries))}/` },
        },
      ]),
  {
    name: `${name}-imports-apps-by-the-table`,
    comment: `apps/${name} may import only these apps: ${allowed.apps.join(', ') || 'none'} (layers.cjs).`,
    severity: 'error',
    from: { path: `^apps/${name}/` },
    to: { path: `^apps/${folder(others(Object.keys(apps), allowed.apps, name))}/` },
  },
]);

const web = 'apps/web/src';
const checkIn = `${web}/check-in/`;
const featureRules = Object.entries(features).map(([name, allowed]) => ({
  name: `feature-${name}-imports-by-the-table`,
  comment: `features/${name} may import only these features: ${allowed.join(', ') || 'none'} (layers.cjs).`,
  severity: 'error',
  from: { path: `^${web}/features/${name}/` },
  to: { path: `^${web}/features/`, pathNot: `^${web}/features/${folder([name, ...allowed])}/` },
}));

const test = '\\.(spec|factory)\\.ts$';
const roomRules = Object.entries(rooms).flatMap(([library, table]) => {
  const src = `^libs/${library}/src`;
  const joining = `${src}/(index|[^/]+\\.module)\\.ts$`;
  return [
    ...Object.entries(table).map(([name, allowed]) => ({
      name: `${library}-${name}-imports-by-the-table`,
      comment: `${library}/${name} may import only these rooms: ${allowed.join(', ') || 'none'} (layers.cjs).`,
      severity: 'error',
      from: { path: `${src}/${name}/`, pathNot: test },
      to: { path: [`${src}/[^/]+/`, joining], pathNot: `${src}/${folder([name, ...allowed])}/` },
    })),
    {
      name: `${library}-what-rooms-share-imports-none`,
      severity: 'error',
      from: { path: `${src}/[^/]+$`, pathNot: [joining, test] },
      to: { path: `${src}/[^/]+/` },
    },
  ];
});

const pages = 'apps/server/src/site';
const siteRules = Object.entries(site).map(([name, allowed]) => ({
  name: `site-${name}-imports-by-the-table`,
  comment: `site/${name} may import only these folders of the site: ${allowed.join(', ') || 'none'} (layers.cjs).`,
  severity: 'error',
  from: { path: `^${pages}/${name}/`, pathNot: test },
  to: {
    path: [`^${pages}/[^/]+/`, `^${pages}/site\\.module\\.ts$`],
    pathNot: `^${pages}/${folder([name, ...allowed])}/`,
  },
}));
const siteShares = {
  name: 'what-pages-share-imports-no-page',
  comment: 'Words, replies and rendering know parts of pages, but no page.',
  severity: 'error',
  from: { path: `^${pages}/[^/]+$`, pathNot: ['\\.module\\.ts$', test] },
  to: { path: `^${pages}/[^/]+/`, pathNot: `^${pages}/(assets|components)/` },
};

const routes = 'apps/server/src/api';
const apiRules = Object.entries(api).map(([name, allowed]) => ({
  name: `api-${name}-imports-by-the-table`,
  comment: `api/${name} may import only these folders of routes: ${allowed.join(', ') || 'none'} (layers.cjs).`,
  severity: 'error',
  from: { path: `^${routes}/${name}/`, pathNot: test },
  to: { path: `^${routes}/`, pathNot: `^${routes}/${folder([name, ...allowed])}/` },
}));
const apiIsBelow = {
  name: 'api-knows-no-page-and-no-app',
  comment: 'Routes stand on the ground of http; pages and app.module.ts are no business of theirs.',
  severity: 'error',
  from: { path: `^${routes}/`, pathNot: test },
  to: { path: '^apps/server/src/', pathNot: `^apps/server/src/(http|api)/` },
};

const libraryNames = folder(Object.keys(libraries));

module.exports = {
  forbidden: [
    ...libraryRules,
    ...roomRules,
    ...siteRules,
    siteShares,
    ...apiRules,
    apiIsBelow,
    ...appRules,
    ...featureRules,
    {
      name: 'what-features-share-imports-none',
      comment: 'Components, the client and words are below every feature; the lists of words only load theirs.',
      severity: 'error',
      from: { path: `^${web}/(api|components|i18n|theme)/` },
      to: { path: `^${web}/features/`, pathNot: '[.]json$' },
    },
    {
      name: 'features-do-not-know-who-joins-them',
      comment: 'Only App.tsx and router.ts see the whole organiser app.',
      severity: 'error',
      from: { path: `^${web}/features/` },
      to: { path: `^${web}/(App|router|event-tabs|contact-parts|main)\\.` },
    },
    {
      name: 'check-in-takes-little-of-the-organiser-app',
      comment:
        'An app of its own, which has to be light: the client, the theme and the way to write times (docs/adr/0071).',
      severity: 'error',
      from: { path: `^${checkIn}` },
      to: {
        path: '^apps/web/',
        pathNot: [
          `^${checkIn}`,
          `^${web}/theme/`,
          `^${web}/api/(client|problem|new-key|schema)\\.`,
          `^${web}/i18n/(format|i18n)\\.`,
        ],
      },
    },
    {
      name: 'nobody-takes-of-the-check-in-app',
      comment: 'The lists of words only load its texts.',
      severity: 'error',
      from: { path: `^${web}/`, pathNot: `^${checkIn}` },
      to: { path: `^${checkIn}`, pathNot: '[.]json$' },
    },
    {
      name: 'libraries-never-import-apps',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    {
      name: 'through-the-front-door',
      comment: 'Another library is reached by its index.ts (#libs/<name>), never by a file inside it.',
      severity: 'error',
      from: { path: `^libs/([^/]+)/` },
      to: { path: `^libs/${libraryNames}/src/`, pathNot: ['^libs/$1/', '^libs/[^/]+/src/index\\.ts$'] },
    },
    {
      name: 'apps-through-the-front-door',
      severity: 'error',
      from: { path: '^(apps|bench)/' },
      to: { path: `^libs/${libraryNames}/src/`, pathNot: '^libs/[^/]+/src/index\\.ts$' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'assignment-stays-pure',
      comment: 'The breakout engine imports nothing but HiGHS and Node itself.',
      severity: 'error',
      from: { path: '^libs/assignment/', pathNot: test },
      to: { dependencyTypes: ['npm'], pathNot: '^node_modules/highs/' },
    },
    {
      name: 'no-development-dependency-in-production',
      severity: 'error',
      from: { path: '^(apps/(server|worker|standalone|cli)|libs)/', pathNot: '\\.(spec|factory)\\.tsx?$' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'not-unresolvable',
      comment: 'Modules with the prefix virtual: are made by the build of the organiser app.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['types', 'import', 'node', 'default'] },
  },
};
