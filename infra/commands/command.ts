import { ConfigError } from '../aws/config.ts';

/** A command's expected failure: the message says what is wrong and what to do, and is all that is printed. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}

/** Where a command writes: progress and results for people. */
export type Print = (line: string) => void;

export const print: Print = (line) => console.log(line);

/** Runs a command and sets the exit code: 0 when it resolves to true, 1 when to false or when it throws. */
export async function run(command: () => Promise<boolean>): Promise<void> {
  try {
    process.exitCode = (await command()) ? 0 : 1;
  } catch (error) {
    process.exitCode = 1;
    console.error(sentenceFor(error));
  }
}

/** What a person can do about an error of the AWS SDK or of a command; the stack when it is neither. */
export function sentenceFor(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof CommandError || error instanceof ConfigError) return error.message;
  if (['CredentialsProviderError', 'TokenProviderError'].includes(error.name)) {
    return [
      'No AWS credentials were found. Do one of these and try again:',
      '  aws configure sso && export AWS_PROFILE=…     for an account with IAM Identity Center',
      '  aws configure                                  for an access key',
      '  export AWS_ACCESS_KEY_ID=… AWS_SECRET_ACCESS_KEY=… [AWS_SESSION_TOKEN=…]',
    ].join('\n');
  }
  if (error.message.startsWith('Region is missing')) {
    return 'No AWS region is chosen. Say -c region=eu-central-1, or export AWS_REGION=eu-central-1.';
  }
  if (['ExpiredToken', 'ExpiredTokenException', 'RequestExpired'].includes(error.name)) {
    return 'The AWS credentials have expired. Sign in again (aws sso login) and try again.';
  }
  if (['InvalidClientTokenId', 'UnrecognizedClientException', 'SignatureDoesNotMatch'].includes(error.name)) {
    return 'AWS does not know these credentials. Check AWS_PROFILE and the keys, and try again.';
  }
  if (/^(AccessDenied|AccessDeniedException|UnauthorizedOperation)$/.test(error.name)) {
    return `AWS does not let these credentials do that: ${error.message}`;
  }
  return error.stack ?? error.message;
}
