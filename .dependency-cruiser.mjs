// Which part may import which (CONTRIBUTING.md, "Directions"); `npm run deps` holds every module against it.
// dependency-cruiser reads TypeScript only through typescript 6: without it, it finds no modules and says that all is well.

const domain = '^shared/(?:change|course|ipt|message|time)/'

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'functions-to-shared',
      comment: 'A function imports its own folder and shared/, nothing else of the project.',
      severity: 'error',
      from: { path: '^functions/([^/]+)/' },
      to: { path: '^(?:functions|infra|test)/', pathNot: '^functions/$1/' },
    },
    {
      name: 'infra-to-config',
      comment:
        'infra/ names handlers by their path and imports shared/config only, so that no code of the product is its own test.',
      severity: 'error',
      from: { path: '^infra/', pathNot: '^infra/(?:(?:zones|wrong-zones|write-openapi|write-texts)\\.ts$|transfer/)' },
      to: { path: '^(?:functions|shared|test)/', pathNot: '^shared/config/' },
    },
    {
      name: 'zones-to-time',
      comment: 'The command that holds the zone rules against Node reads those rules as well.',
      severity: 'error',
      from: { path: '^infra/(?:zones|wrong-zones)\\.ts$' },
      to: { path: '^(?:functions|shared|test)/', pathNot: '^shared/(?:config/|time/zone-rules\\.ts$)' },
    },
    {
      name: 'openapi-to-its-maker',
      comment: 'The command that writes the OpenAPI document has it from the operations themselves.',
      severity: 'error',
      from: { path: '^infra/write-openapi\\.ts$' },
      to: { path: '^(?:functions|shared|test)/', pathNot: '^shared/api/make-document\\.ts$' },
    },
    {
      name: 'texts-to-their-files',
      comment: 'What the bundles read of the texts is written from the texts themselves.',
      severity: 'error',
      from: { path: '^infra/write-texts\\.ts$' },
      to: {
        path: '^(?:functions|shared|test)/',
        pathNot: '^shared/(?:course/client|texts/written-texts)\\.ts$',
      },
    },
    {
      name: 'transfer-to-its-form',
      comment: 'The commands that move a clinic check its file by the same lines as the stack that takes it in.',
      severity: 'error',
      from: { path: '^infra/transfer/' },
      to: { path: '^(?:functions|shared|test)/', pathNot: '^shared/transfer/' },
    },
    {
      name: 'shared-to-shared',
      comment: 'shared/ knows neither who deploys it nor who calls it.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^(?:functions|infra|test)/' },
    },
    {
      name: 'domain-to-domain',
      comment:
        "The course, its messages and its time import only each other, zod, Temporal and the clinic file's types.",
      severity: 'error',
      from: { path: domain },
      to: { pathNot: [domain, '^node_modules/zod/', '^shared/config/'] },
    },
    {
      name: 'domain-to-config-types',
      comment: 'The domain is told the settings; it does not read or check them.',
      severity: 'error',
      from: { path: domain },
      to: { path: '^shared/config/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'deployed-to-dependencies',
      comment: 'What is deployed imports what package.json lists under dependencies (types of events excepted).',
      severity: 'error',
      from: { path: '^(?:functions|shared)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}
