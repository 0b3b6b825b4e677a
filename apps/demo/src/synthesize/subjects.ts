/** What posts set out to do. */
export const problems: readonly [string, ...string[]] = [
  'improving asset delivery',
  'naming cached files',
  'shrinking image payloads',
  'stopping layout shift',
  'shortening slow queries',
  'paging through long lists',
  'validating imported records',
  'writing clear error messages',
  'rotating secrets',
  'tightening upload limits',
  'setting security headers',
  'escaping stored text',
  'bounding request size',
  'retrying without harm',
  'queueing slow work',
  'draining connections on restart',
  'rehearsing a rollback',
  'splitting a large module',
  'removing dead settings',
  'upgrading a major version',
  'pinning build inputs',
  'speeding up the test run',
  'taming flaky tests',
  'tracing a slow page',
  'choosing what to log',
  'alerting on symptoms',
  'backing up and restoring',
  'migrating old content',
  'keeping old addresses alive',
  'testing with the keyboard',
  'printing long articles',
];

/** In which situation they do it. */
export const scenarios: readonly [string, ...string[]] = [
  'for a content heavy programming website',
  'for a newsroom with an archive',
  'for a shop before its busiest week',
  'for a documentation portal',
  'for a small team without an operator',
  'for a service with readers on three continents',
  'for a project that changes hands',
  'for a site that leaves its old host',
  'for a monorepo of small packages',
  'for an internal tool that became public',
  'for a multilingual knowledge base',
  'for a platform under audit',
  'for readers on slow phones',
];

/** Steps of a checklist. */
export const steps = [
  'run linting',
  'run unit tests',
  'run one integration check',
  'verify staging config',
  'tag the release',
  'record the baseline',
  'compare with a cold cache',
  'rehearse the rollback',
  'update the runbook',
  'review the access rights',
  'read the error log for an hour',
  'tell the people on call',
  'remove the old flag',
  'check the page with a keyboard',
];

/** What is remarked on a record. */
export const remarks = [
  'list values must appear as lists in the meta box',
  'the view count is invented to exercise large numbers',
  'made for import and load tests: a person has to review it before it is indexed',
  'names of products stand for their kind',
  'times and sizes are not measurements',
];

/** Editorial states, the usual one most often. */
export const statuses: readonly [string, ...string[]] = [
  'reviewed',
  'reviewed',
  'reviewed',
  'draft',
  'needs update',
];
