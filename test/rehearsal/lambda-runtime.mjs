// Runs one bundle as Lambda does: imports it once, then hands it one event after another.
import dns from 'node:dns';
import { pathToFileURL } from 'node:url';

// The SDK asks for `BUCKET.localhost`, which not every resolver knows as this machine.
const { lookup } = dns;
dns.lookup = (host, ...rest) => lookup(host.endsWith('.localhost') ? 'localhost' : host, ...rest);

const loaded = import(pathToFileURL(process.argv[2]).href);
const timeoutMs = 60_000;
let invocations = 0;

process.on('message', async (event) => {
  const until = Date.now() + timeoutMs;
  invocations += 1;
  const context = {
    functionName: process.env.AWS_LAMBDA_FUNCTION_NAME,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:${process.env.AWS_REGION}:123456789012:function:rehearsal`,
    memoryLimitInMB: '1024',
    awsRequestId: `rehearsal-${invocations}`,
    getRemainingTimeInMillis: () => until - Date.now(),
  };
  try {
    const { handler } = await loaded;
    process.send({ result: (await handler(event, context)) ?? null });
  } catch (error) {
    process.send({ error: error?.stack ?? String(error) });
  }
});
