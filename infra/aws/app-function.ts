import { AssetHashType, DockerImage, Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { type Conditions, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  Code,
  Function as Function_,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Asset } from 'aws-cdk-lib/aws-s3-assets';
import { Construct } from 'constructs';
import { releaseVariable } from '../../functions/platform/environment.ts';
import { bundleFunction, repository } from './bundling.ts';

export interface AppFunctionProps {
  /** The entry point, from the top of the repository (`functions/api.ts`). */
  readonly entry: string;
  readonly description: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutSeconds: number;
  readonly memoryMegabytes: number;
  readonly logDays: number;
  readonly traced: boolean;
  /** Ship a source map: readable stacks, but each cold start reads it. */
  readonly sourceMap: boolean;
}

/**
 * A function as this project runs them: arm64, minified ES modules with their SDK inside, its own log group
 * that goes when it goes, and a role that may do nothing but write there until it is granted more.
 */
export class AppFunction extends Construct {
  readonly function: Function_;
  readonly role: Role;

  constructor(scope: Construct, id: string, props: AppFunctionProps) {
    super(scope, id);
    const logGroup = new LogGroup(this, 'Logs', {
      retention: props.logDays as RetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    // Not the managed policy: that one may create log groups, and would bring one back after a destroy.
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(this.role);
    this.function = new Function_(this, 'Function', {
      code: Code.fromAsset(`${repository}functions`, {
        assetHashType: AssetHashType.OUTPUT,
        bundling: {
          // Never used, for `local` needs no container; but by these CDK tells one asset of a folder from another.
          image: DockerImage.fromRegistry('scratch'),
          command: [props.entry, String(props.sourceMap)],
          local: {
            tryBundle: (folder) => {
              // Measured: the SDK bundled and shaken starts faster than the runtime's own copy, and is the tested one.
              bundleFunction(props.entry, folder, props);
              return true;
            },
          },
        },
      }),
      handler: 'index.handler',
      description: props.description,
      role: this.role,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: props.memoryMegabytes,
      timeout: Duration.seconds(props.timeoutSeconds),
      tracing: props.traced ? Tracing.ACTIVE : Tracing.DISABLED,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      // Three platform lines an invocation would cost more than the invocation.
      systemLogLevelV2: SystemLogLevel.WARN,
      environment: {
        ...props.environment,
        ...(props.sourceMap ? { NODE_OPTIONS: '--enable-source-maps' } : {}),
      },
    });
    // What answers an ETag stands for changes with the code too.
    const { assetHash } = this.function.node.findChild('Code') as Asset;
    this.function.addEnvironment(releaseVariable, assetHash.slice(0, 12));
    if (props.traced) {
      Validations.of(this.role).acknowledge({
        id: 'AwsSolutions-IAM5[Resource::*]',
        reason: 'X-Ray knows no resource for xray:PutTraceSegments and PutTelemetryRecords.',
      });
    }
  }

  /** The stated actions on the stated resources, and no more. */
  allow(actions: readonly string[], ...resources: readonly string[]): void {
    this.allowWhere({}, actions, ...resources);
  }

  /** The same, where the conditions hold. */
  allowWhere(conditions: Conditions, actions: readonly string[], ...resources: readonly string[]): void {
    this.role.addToPolicy(
      new PolicyStatement({ actions: [...actions], resources: [...resources], conditions }),
    );
  }
}
