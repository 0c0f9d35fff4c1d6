import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import { AttributeType, BillingMode, Table } from 'aws-cdk-lib/aws-dynamodb';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type CfnBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import { tableDefinition } from '../../functions/index/table-definition.ts';
import type { Config } from './config.ts';
import { outputs } from './outputs.ts';
import { OwnerToken } from './owner-token/owner-token.ts';

/** What must outlive a deployment: the seeds, the index, those who subscribed, the owner's token. */
export class DataStack extends Stack {
  readonly table: Table;
  readonly seeds: Bucket;
  readonly updates: Topic;
  /** Mails of alerts: each address hears of its own alert only. */
  readonly alertMail: Topic;
  readonly ownerToken: OwnerToken;

  constructor(scope: Construct, id: string, config: Config, props: StackProps) {
    super(scope, id, props);
    const removalPolicy = config.retainData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;

    this.table = new Table(this, 'Table', {
      partitionKey: { name: tableDefinition.partitionKey, type: AttributeType.STRING },
      sortKey: { name: tableDefinition.sortKey, type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      maxReadRequestUnits: config.readUnitsPerSecond,
      maxWriteRequestUnits: config.writeUnitsPerSecond,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: config.pointInTimeRecovery },
      deletionProtection: config.retainData,
      removalPolicy,
    });
    if (!config.pointInTimeRecovery) {
      Validations.of(this.table).acknowledge({
        id: 'AwsSolutions-DDB3',
        reason: 'Everything here but alerts is derived from the seeds; -c pointInTimeRecovery=true adds it.',
      });
    }

    this.seeds = new Bucket(this, 'Seeds', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      lifecycleRules: [{ abortIncompleteMultipartUploadAfter: Duration.days(1) }],
      removalPolicy,
    });
    // Said to CloudFormation itself: CDK's own way brings a Python function to say the same.
    (this.seeds.node.defaultChild as CfnBucket).notificationConfiguration = {
      eventBridgeConfiguration: { eventBridgeEnabled: true },
    };
    Validations.of(this.seeds).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'One owner, one writer, published articles: access logs would fill a second bucket for nobody.',
    });

    this.updates = new Topic(this, 'Updates', { displayName: 'As Quoted', enforceSSL: true });
    this.updates.applyRemovalPolicy(removalPolicy);
    if (config.email) this.updates.addSubscription(new EmailSubscription(config.email));

    this.alertMail = new Topic(this, 'AlertMail', { displayName: 'As Quoted', enforceSSL: true });
    this.alertMail.applyRemovalPolicy(removalPolicy);

    this.ownerToken = new OwnerToken(this, 'OwnerToken', {
      parameterName: `/as-quoted/${config.name}/owner-token`,
      logDays: config.logDays,
      removalPolicy,
    });

    new CfnOutput(this, outputs.seedBucket, { value: this.seeds.bucketName });
    new CfnOutput(this, outputs.updateTopic, { value: this.updates.topicArn });
    new CfnOutput(this, outputs.table, { value: this.table.tableName });
    new CfnOutput(this, outputs.ownerTokenParameter, { value: this.ownerToken.parameterName });
  }
}
