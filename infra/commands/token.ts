import { parseArgs } from 'node:util';
import { GetParameterCommand, PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { newToken } from '../../functions/alerts/owner.ts';
import { outputs } from '../aws/outputs.ts';
import { CommandError, print, run } from './command.ts';
import { configFrom, regionOf, requireOutput } from './deployment.ts';

await run(async () => {
  const { values } = parseArgs({
    options: {
      rotate: { type: 'boolean', default: false },
      context: { type: 'string', short: 'c', multiple: true, default: [] },
    },
  });
  const config = configFrom(values.context);
  const Name = await requireOutput(config, outputs.ownerTokenParameter);
  const ssm = new SSMClient(regionOf(config));
  if (values.rotate) {
    const Value = newToken();
    await ssm.send(new PutParameterCommand({ Name, Value, Type: 'SecureString', Overwrite: true }));
    print(Value);
    return true;
  }
  const { Parameter } = await ssm.send(new GetParameterCommand({ Name, WithDecryption: true }));
  if (!Parameter?.Value)
    throw new CommandError('The parameter is empty. Draw a token: npm run token -- --rotate');
  print(Parameter.Value);
  return true;
});
