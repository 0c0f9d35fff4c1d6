import { randomUUID } from 'node:crypto';
import type { Message } from '@aws-sdk/client-sqs';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, SQSEvent } from 'aws-lambda';
import { REGION } from './account.ts';

/** What EventBridge sends when the bucket's contents change (S3 user guide, "EventBridge event message structure"). */
export function objectEvent(change: 'Created' | 'Deleted', bucket: string, key: string): object {
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': `Object ${change}`,
    source: 'aws.s3',
    time: new Date().toISOString(),
    region: REGION,
    resources: [`arn:aws:s3:::${bucket}`],
    detail: { version: '0', bucket: { name: bucket }, object: { key, size: 1 }, 'request-id': randomUUID() },
  };
}

/** What a queue's event source mapping hands to its function. */
export function queueEvent(messages: readonly Message[], queueArn: string): SQSEvent {
  return {
    Records: messages.map(({ MessageId = '', ReceiptHandle = '', Body = '', MD5OfBody = '' }) => ({
      messageId: MessageId,
      receiptHandle: ReceiptHandle,
      body: Body,
      md5OfBody: MD5OfBody,
      attributes: {
        ApproximateReceiveCount: '1',
        SentTimestamp: String(Date.now()),
        SenderId: 'rehearsal',
        ApproximateFirstReceiveTimestamp: String(Date.now()),
      },
      messageAttributes: {},
      eventSource: 'aws:sqs',
      eventSourceARN: queueArn,
      awsRegion: REGION,
    })),
  };
}

/** What the HTTP API hands to a function, payload 2.0. */
export function httpEvent(publicUrl: string, path: string, init: RequestInit = {}): APIGatewayProxyEventV2 {
  const url = new URL(path, publicUrl);
  const method = init.method ?? 'GET';
  const headers = Object.fromEntries(new Headers(init.headers));
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    headers: { host: url.host, 'x-forwarded-proto': 'https', ...headers },
    requestContext: {
      accountId: '123456789012',
      apiId: 'rehearsal',
      domainName: url.host,
      domainPrefix: 'rehearsal',
      http: {
        method,
        path: url.pathname,
        protocol: 'HTTP/1.1',
        sourceIp: '192.0.2.1',
        userAgent: 'rehearsal',
      },
      requestId: randomUUID(),
      routeKey: '$default',
      stage: '$default',
      time: '01/Jan/2030:00:00:00 +0000',
      timeEpoch: 1_893_456_000_000,
    },
    ...(typeof init.body === 'string' ? { body: init.body } : {}),
    isBase64Encoded: false,
  };
}

export interface HttpAnswer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

export function httpAnswer(result: unknown): HttpAnswer {
  const {
    statusCode = 200,
    headers = {},
    body = '',
    isBase64Encoded,
  } = result as APIGatewayProxyStructuredResultV2;
  const type = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
  return {
    status: statusCode,
    type: String(type),
    body: isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body,
  };
}
