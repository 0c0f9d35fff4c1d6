import { CreateTableCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { createDynamoDb } from '../../../functions/platform/dynamodb.ts';
import { openEmbeddedTable } from '../../../infra/local/embedded-table.ts';

const TableName = 'counts';

test('given clients that hang up while their updates are under way, when the table is closed, then no update finds it closed', async () => {
  // How far the updates have come by then is chance: of so many rounds some catch them between reading and writing.
  for (let round = 0; round < 8; round += 1) {
    const table = await openEmbeddedTable();
    const client = createDynamoDb({ endpoint: table.endpoint });
    await client.send(
      new CreateTableCommand({
        TableName,
        BillingMode: 'PAY_PER_REQUEST',
        KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
        AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      }),
    );
    const updates = Array.from({ length: 40 }, (_, at) =>
      client.send(
        new UpdateItemCommand({
          TableName,
          Key: { pk: { S: `item ${at % 5}` } },
          UpdateExpression: 'SET n = :n',
          ExpressionAttributeValues: { ':n': { N: String(at) } },
        }),
      ),
    );
    await Promise.any(updates.slice(0, 1 + 3 * round));
    client.destroy();
    await table.close();
    const settled = await Promise.allSettled(updates);
    expect(settled.some(({ status }) => status === 'fulfilled')).toBe(true);
  }
});
