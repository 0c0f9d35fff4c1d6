import { type AwsAccount, createAwsRequests, textOf } from './aws-requests.ts';
import { field } from './xml.ts';

export interface TopicOptions {
  readonly account: AwsAccount;
  readonly topicArn: string;
  /** Only for an SNS that is not AWS's. */
  readonly endpoint?: string | undefined;
}

/** SNS did not do what it was asked; `code` is its own word for why ("NotFound"). */
export class SnsError extends Error {
  readonly code: string;

  constructor(status: number, code: string) {
    super(`SNS answered ${status} (${code}).`);
    this.code = code;
  }
}

/** An action's parameters; those within lists and maps have their places in their names, as `Attributes.entry.1.key`. */
export type SnsParameters = Readonly<Record<string, string>>;

/**
 * Asks the SNS of a topic for an action by its query protocol (API of 31 March 2010); answers the XML.
 * Busy or out of reach, it is asked as in {@link createAwsRequests}. Throws {@link SnsError}.
 */
export function createSnsRequests({
  account,
  endpoint,
}: Omit<TopicOptions, 'topicArn'>): (action: string, parameters: SnsParameters) => Promise<string> {
  const ask = createAwsRequests({
    account,
    service: 'sns',
    base: (region) => endpoint ?? `https://sns.${region}.amazonaws.com`,
  });
  return async (action, parameters) => {
    const answer = await ask({
      method: 'POST',
      path: '/',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ Action: action, Version: '2010-03-31', ...parameters }).toString(),
    });
    const xml = textOf(answer);
    if (answer.status !== 200) throw new SnsError(answer.status, field(xml, 'Code') ?? 'no code');
    return xml;
  };
}
