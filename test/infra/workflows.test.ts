import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly uses?: string;
  readonly steps?: readonly { readonly uses?: string; readonly run?: string; readonly with?: object }[];
}
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: object;
  readonly jobs: Readonly<Record<string, Job & { strategy?: { matrix: { node: string[] } } }>>;
}

const read = (name: string): Workflow =>
  parse(readFileSync(new URL(`../../.github/workflows/${name}.yml`, import.meta.url), 'utf8'));
const workflows = { check: read('check'), deploy: read('deploy') };
const jobs = Object.values(workflows).flatMap((workflow) => Object.values(workflow.jobs));

test('every action is pinned by its full commit', () => {
  const used = jobs.flatMap(({ steps = [] }) => steps.flatMap(({ uses }) => uses ?? []));

  expect(used.length).toBeGreaterThan(4);
  for (const action of used) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
});

test('a job may read the code and no more, but for the one that deploys', () => {
  for (const { permissions } of Object.values(workflows)) expect(permissions).toEqual({});
  for (const job of jobs) {
    const deploys = job === workflows.deploy.jobs.deploy;
    expect(job.permissions).toEqual({ contents: 'read', ...(deploys ? { 'id-token': 'write' } : {}) });
  }
});

test('the checkout leaves no token behind', () => {
  for (const { steps = [] } of jobs) {
    for (const step of steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'))) {
      expect(step.with).toEqual({ 'persist-credentials': false });
    }
  }
});

test('pull requests are checked on every Node that is supported, with nothing of theirs in a command', () => {
  const { check } = workflows;

  expect(Object.keys(check.on)).toEqual(['pull_request', 'workflow_call']);
  expect(check.jobs.check?.strategy?.matrix.node).toEqual(['20', '22', '24']);
  for (const { steps = [] } of jobs) {
    for (const { run = '' } of steps) expect(run).not.toContain('${{');
  }
});

test('main alone is deployed, after the check', () => {
  expect(workflows.deploy.on).toMatchObject({ push: { branches: ['main'] } });
  expect(workflows.deploy.jobs.deploy).toMatchObject({ needs: 'check', environment: 'production' });
});
