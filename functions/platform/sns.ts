import type { Mailer } from '../alerts/deliver.ts';
import { shortened } from '../alerts/told.ts';
import { attributesOf, eventInWords, subjectOf, type UpdateTopic } from '../alerts/topic.ts';
import { createSnsRequests, SnsError, type SnsParameters, type TopicOptions } from './sns-requests.ts';
import { field } from './xml.ts';

/** SNS takes 256 KB a message, all protocols' texts together: a quote of a whole speech is cut in the mail's text. */
const MAX_TEXT = 60_000;

/** The update topic: a text for those who subscribe by mail, JSON for all machines, attributes for their filters. */
export function createSnsTopic({ topicArn, ...options }: TopicOptions): UpdateTopic {
  const ask = createSnsRequests(options);
  return {
    async publish(event) {
      const { subject, text } = eventInWords(event);
      await ask('Publish', {
        TopicArn: topicArn,
        Subject: subject,
        MessageStructure: 'json',
        Message: JSON.stringify({ default: JSON.stringify(event), email: shortened(text, MAX_TEXT) }),
        ...messageAttributes({ ...attributesOf(event) }),
      });
    },
  };
}

/** Email alerts through a topic of their own: each address is subscribed to its alert's messages and to no others. */
export interface AlertMail extends Mailer {
  /** SNS asks the address whether it wants them; answers the subscription's ARN. */
  subscribe(alertId: string, address: string): Promise<string>;
  unsubscribe(subscription: string): Promise<void>;
  /** Whether the address has not answered SNS yet. */
  isPending(subscription: string): Promise<boolean>;
}

export function createAlertMail({ topicArn, ...options }: TopicOptions): AlertMail {
  const ask = createSnsRequests(options);
  return {
    async subscribe(alertId, address) {
      const xml = await ask('Subscribe', {
        TopicArn: topicArn,
        Protocol: 'email',
        Endpoint: address,
        ReturnSubscriptionArn: 'true',
        'Attributes.entry.1.key': 'FilterPolicy',
        'Attributes.entry.1.value': JSON.stringify({ alert: [alertId] }),
      });
      return field(xml, 'SubscriptionArn') ?? '';
    },

    async unsubscribe(subscription) {
      try {
        await ask('Unsubscribe', { SubscriptionArn: subscription });
      } catch (error) {
        // What nobody has confirmed cannot be ended, and ends by itself; what is gone is gone.
        if (!(error instanceof SnsError && ['InvalidParameter', 'NotFound'].includes(error.code)))
          throw error;
      }
    },

    async isPending(subscription) {
      const xml = await ask('GetSubscriptionAttributes', { SubscriptionArn: subscription });
      const entries = [...xml.matchAll(/<entry>(.*?)<\/entry>/gs)].map(([, entry = '']) => entry);
      const pending = entries.find((entry) => field(entry, 'key') === 'PendingConfirmation');
      return pending !== undefined && field(pending, 'value') === 'true';
    },

    async send(message, alert) {
      await ask('Publish', {
        TopicArn: topicArn,
        Subject: subjectOf(message.subject),
        Message: shortened(message.text, MAX_TEXT),
        ...messageAttributes({ alert: alert.id }),
      });
    },
  };
}

/** A message's attributes as parameters: lists as SNS's arrays. */
function messageAttributes(attributes: Readonly<Record<string, string | readonly string[]>>): SnsParameters {
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value], at) => {
      const [type, text] =
        typeof value === 'string' ? ['String', value] : ['String.Array', JSON.stringify(value)];
      const entry = `MessageAttributes.entry.${at + 1}`;
      return [
        [`${entry}.Name`, name],
        [`${entry}.Value.DataType`, type],
        [`${entry}.Value.StringValue`, text],
      ];
    }),
  );
}
