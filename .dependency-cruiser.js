const only = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    only('no-cycles', 'A cycle has no beginning to read from.', {}, { circular: true }),
    only(
      'contract-stands-alone',
      'What two processes agree on must be readable without either.',
      { path: '^contract/' },
      { path: '^(db|domain|api|engine-workers|designer-ui|bpmn-templates|start|tests)/' },
    ),
    only(
      'db-below-domain',
      'Tables know nothing of what is done with them.',
      { path: '^db/' },
      {
        path: '^(domain|api|engine-workers|designer-ui|bpmn-templates|start|tests)/',
        pathNot: '^tests/support/',
      },
    ),
    only(
      'domain-below-adapters',
      'What the platform does must not know who asks: HTTP, worker or test.',
      { path: '^domain/', pathNot: '\\.test\\.ts$' },
      { path: '^(api|engine-workers|designer-ui|bpmn-templates|start|tests)/' },
    ),
    only(
      'web-app-knows-the-contract-only',
      'The web app talks HTTP; anything else would end up in the browser.',
      { path: '^designer-ui/' },
      { path: '^(db|domain|api|engine-workers|bpmn-templates|start|tests)/' },
    ),
    only(
      'templates-are-data',
      'A template is read by everybody and knows only the vocabulary.',
      { path: '^bpmn-templates/', pathNot: '\\.test\\.ts$' },
      { path: '^(db|domain|api|engine-workers|designer-ui|start|tests)/' },
    ),
    only(
      'adapters-apart',
      'api and workers meet in the domain, never in each other.',
      { path: '^(api|engine-workers)/', pathNot: '\\.test\\.ts$' },
      { path: '^(designer-ui|start|tests)/' },
    ),
    only('api-not-from-workers', 'Two processes.', { path: '^engine-workers/' }, { path: '^api/' }),
    only('workers-not-from-api', 'Two processes.', { path: '^api/' }, { path: '^engine-workers/' }),
    only(
      'nobody-imports-tests',
      'Production code must not carry test code.',
      {
        path: '^(contract|db|domain|api|engine-workers|designer-ui|bpmn-templates|start)/',
        pathNot: '\\.test\\.ts$',
      },
      { path: '^tests/' },
    ),
    only('nobody-imports-a-test-file', 'A test is nobody’s library.', {}, { path: '\\.test\\.ts$' }),
    only(
      'sql-in-domain-and-db',
      'The query builder stays replaceable.',
      { path: '^(contract|api|engine-workers|designer-ui|bpmn-templates|start)/' },
      { path: 'node_modules/drizzle-orm' },
    ),
    only(
      'fastify-in-api',
      'HTTP is one adapter.',
      { path: '^(?!api/)', pathNot: 'node_modules' },
      { path: 'node_modules/(@fastify|fastify)/' },
    ),
    only(
      'one-task-client',
      'The frozen client has one wrapper that makes up for it.',
      { path: '^(?!engine-workers/src/worker\\.ts)', pathNot: 'node_modules' },
      { path: 'node_modules/camunda-external-task-client-js' },
    ),
    only(
      'bpmn-js-in-modeler',
      'Diagrams are drawn in one place of the web app, decision tables in another.',
      { path: '^(?!designer-ui/src/(modeler|decision-editor)/)', pathNot: 'node_modules' },
      { path: 'node_modules/(bpmn-js|diagram-js|dmn-js|camunda-bpmn-js)/' },
    ),
    only(
      'form-js-in-forms',
      'Forms are run in one place of the web app and one of the server, and drawn in one.',
      { path: '^(?!designer-ui/src/form-editor/|(designer-ui|domain)/src/forms/)', pathNot: 'node_modules' },
      { path: 'node_modules/@bpmn-io/form-js' },
    ),
    only(
      'features-apart',
      'A feature of the web app can be removed without touching another.',
      { path: '^designer-ui/src/features/([^/]+)/' },
      { path: '^designer-ui/src/features/([^/]+)/', pathNot: '^designer-ui/src/features/$1/' },
    ),
    only(
      'nouns-by-their-index',
      'A noun of the domain reaches another through the verbs its index names.',
      { path: '^domain/src/([^/]+)/', pathNot: '\\.test\\.ts$' },
      {
        path: '^domain/src/([^/]+)/',
        pathNot: '^domain/src/($1/|[^/]+/index\\.ts$|engine/port/engine-port\\.ts$)',
      },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|target|node_modules/\\.cache|\\.baton)/' },
    includeOnly:
      '^(contract|db|domain|api|engine-workers|designer-ui|bpmn-templates|start|tests|node_modules)/',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
