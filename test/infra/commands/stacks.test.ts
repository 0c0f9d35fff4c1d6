import { type Config, defaults } from '../../../infra/aws/config.ts';
import type { Outputs } from '../../../infra/commands/deployment.ts';
import { bringUp } from '../../../infra/commands/stacks/bring-up.ts';
import { takeDown } from '../../../infra/commands/stacks/take-down.ts';

const outputs: Outputs = {
  SeedBucketName: 'seeds-1',
  Endpoint: 'https://quotes.example.org',
  TableName: 'table-1',
};

/** An account in which CDK deploys and destroys; `did` holds what happened, in order. */
function account({ deployed = false, bootstrapped = true, says = '' } = {}) {
  const did: string[] = [];
  const said: string[] = [];
  let standing = deployed ? 3 : 0;
  const tools = (config: Partial<Config> = {}) => ({
    async cdk(...args: readonly string[]) {
      did.push(args.filter((arg) => !arg.startsWith('-') && arg !== 'never' && arg !== 'template').join(' '));
      if (args[0] === 'deploy' && args.includes('--all')) standing = 3;
      if (args[0] === 'destroy') standing -= args.filter((arg) => arg.startsWith('AsQuoted-')).length;
    },
    async confirm(_question: string, wanted: string) {
      did.push('asked');
      return says === wanted;
    },
    deployments: {
      outputs: async () => (standing > 0 ? outputs : null),
      isBootstrapped: async () => bootstrapped,
    },
    config: { ...defaults, ...config },
    context: [],
    print: (line: string) => void said.push(line),
  });
  const seed = async (bucket: string) => void did.push(`seeded ${bucket}`);
  const empty = async (bucket: string) => {
    did.push(`emptied ${bucket}`);
    return 7;
  };
  return { did, said, tools, seed, empty };
}

describe('deploying', () => {
  test('shows, asks, deploys, seeds, and says where everything is', async () => {
    const { did, said, tools, seed } = account({ says: 'yes' });

    expect(await bringUp({ ...tools(), seed, yes: false, bootstrap: false })).toBe(true);

    expect(did).toEqual(['diff', 'asked', 'deploy', 'seeded seeds-1']);
    expect(said.join('\n')).toContain('As Quoted is at https://quotes.example.org');
    expect(said.join('\n')).toContain('npm run seed -- --aws FILE|FOLDER|URL');
  });

  test('does nothing when the person says no', async () => {
    const { did, tools, seed } = account({ says: 'no' });

    expect(await bringUp({ ...tools(), seed, yes: false, bootstrap: false })).toBe(false);
    expect(did).toEqual(['diff', 'asked']);
  });

  test('an account without CDK is prepared only when asked for', async () => {
    const { did, tools, seed } = account({ bootstrapped: false });

    await expect(bringUp({ ...tools(), seed, yes: true, bootstrap: false })).rejects.toThrow('--bootstrap');
    expect(did).toEqual([]);

    await bringUp({ ...tools(), seed, yes: true, bootstrap: true });
    expect(did).toEqual(['bootstrap', 'diff', 'deploy', 'seeded seeds-1']);
  });

  test('what it says to do next names the region and the deployment, where they are not the usual ones', async () => {
    const { said, tools, seed } = account();

    await bringUp({ ...tools({ region: 'eu-north-1', name: 'Second' }), seed, yes: true, bootstrap: false });

    expect(said.join('\n')).toContain('npm run destroy -- -c name=Second -c region=eu-north-1');
  });
});

describe('destroying', () => {
  test('takes functions first, empties the bucket, and leaves nothing', async () => {
    const { did, said, tools, empty } = account({ deployed: true, says: 'AsQuoted' });

    expect(await takeDown({ ...tools(), empty, yes: false })).toBe(true);

    expect(did).toEqual([
      'asked',
      'destroy AsQuoted-Operations AsQuoted-Service',
      'emptied seeds-1',
      'destroy AsQuoted-Data',
    ]);
    expect(said.at(-1)).toBe('Nothing is left.');
  });

  test('any other answer than the name changes nothing', async () => {
    const { did, tools, empty } = account({ deployed: true, says: 'yes' });

    expect(await takeDown({ ...tools(), empty, yes: false })).toBe(false);
    expect(did).toEqual(['asked']);
  });

  test('with retainData nothing is emptied, and the stack is told to keep before it goes', async () => {
    const { did, said, tools, empty } = account({ deployed: true });

    await takeDown({ ...tools({ retainData: true }), empty, yes: true });

    expect(did).toEqual([
      'destroy AsQuoted-Operations AsQuoted-Service',
      'deploy AsQuoted-Data',
      'destroy AsQuoted-Data',
    ]);
    expect(said.at(-1)).toContain('table-1');
  });

  test('where nothing is deployed it says so', async () => {
    const { did, tools, empty } = account();

    await expect(takeDown({ ...tools(), empty, yes: true })).rejects.toThrow(
      'There is no deployment "AsQuoted"',
    );
    expect(did).toEqual([]);
  });
});
