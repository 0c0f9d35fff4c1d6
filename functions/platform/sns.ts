import {
  GetSubscriptionAttributesCommand,
  PublishCommand,
  type SNSClient,
  SubscribeCommand,
  UnsubscribeCommand,
} from '@aws-sdk/client-sns';
import type { Mailer } from '../alerts/deliver.ts';
import { shortened } from '../alerts/told.ts';
import { attributesOf, eventInWords, subjectOf, type UpdateTopic } from '../alerts/topic.ts';

export interface SnsOptions {
  readonly client: SNSClient;
  readonly topicArn: string;
}

/** SNS takes 256 KB a message, all protocols' texts together: a quote of a whole speech is cut in the mail's text. */
const MAX_TEXT = 60_000;

/** The update topic: a text for those who subscribe by mail, JSON for all machines, attributes for their filters. */
export function createSnsTopic({ client, topicArn }: SnsOptions): UpdateTopic {
  return {
    async publish(event) {
      const { subject, text } = eventInWords(event);
      const { event: type, speaker, publisher, alert } = attributesOf(event);
      const list = (values: readonly string[]) => ({
        DataType: 'String.Array',
        StringValue: JSON.stringify(values),
      });
      await client.send(
        new PublishCommand({
          TopicArn: topicArn,
          Subject: subject,
          MessageStructure: 'json',
          Message: JSON.stringify({ default: JSON.stringify(event), email: shortened(text, MAX_TEXT) }),
          MessageAttributes: {
            event: { DataType: 'String', StringValue: type },
            ...(publisher && { publisher: { DataType: 'String', StringValue: publisher } }),
            ...(speaker && { speaker: list(speaker) }),
            ...(alert && { alert: list(alert) }),
          },
        }),
      );
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

export function createAlertMail({ client, topicArn }: SnsOptions): AlertMail {
  return {
    async subscribe(alertId, address) {
      const { SubscriptionArn = '' } = await client.send(
        new SubscribeCommand({
          TopicArn: topicArn,
          Protocol: 'email',
          Endpoint: address,
          ReturnSubscriptionArn: true,
          Attributes: { FilterPolicy: JSON.stringify({ alert: [alertId] }) },
        }),
      );
      return SubscriptionArn;
    },

    async unsubscribe(subscription) {
      try {
        await client.send(new UnsubscribeCommand({ SubscriptionArn: subscription }));
      } catch (error) {
        // What nobody has confirmed cannot be ended, and ends by itself; what is gone is gone.
        if (
          !(error instanceof Error && ['InvalidParameterException', 'NotFoundException'].includes(error.name))
        )
          throw error;
      }
    },

    async isPending(subscription) {
      const { Attributes } = await client.send(
        new GetSubscriptionAttributesCommand({ SubscriptionArn: subscription }),
      );
      return Attributes?.PendingConfirmation === 'true';
    },

    async send(message, alert) {
      await client.send(
        new PublishCommand({
          TopicArn: topicArn,
          Subject: subjectOf(message.subject),
          Message: shortened(message.text, MAX_TEXT),
          MessageAttributes: { alert: { DataType: 'String', StringValue: alert.id } },
        }),
      );
    },
  };
}
