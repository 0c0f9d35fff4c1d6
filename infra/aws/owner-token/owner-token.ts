import { CustomResource, Duration, type RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { AppFunction } from '../app-function.ts';

export interface OwnerTokenProps {
  /** The SSM parameter's name, with its leading slash. */
  readonly parameterName: string;
  readonly logDays: number;
  readonly removalPolicy: RemovalPolicy;
}

/**
 * The owner's bearer token, drawn when the stack is made and written straight to an SSM SecureString, which costs
 * nothing (Secrets Manager: $0.40 a month). CloudFormation itself cannot make a SecureString, and a value handed to
 * it would lie in the template and its history. So a custom resource draws it: the token leaves that function for
 * SSM alone, `cdk deploy` suffices to make it, and destroying the stack takes it away.
 */
export class OwnerToken extends Construct {
  readonly parameterName: string;
  readonly parameterArn: string;

  constructor(scope: Construct, id: string, props: OwnerTokenProps) {
    super(scope, id);
    this.parameterName = props.parameterName;
    this.parameterArn = Stack.of(this).formatArn({
      service: 'ssm',
      resource: 'parameter',
      resourceName: props.parameterName.slice(1),
    });
    const maker = new AppFunction(this, 'Maker', {
      entry: 'infra/aws/owner-token/handler.ts',
      description: "Draws the owner's token at the first deploy and removes it at the last.",
      environment: {},
      timeoutSeconds: 30,
      memoryMegabytes: 256,
      logDays: props.logDays,
      traced: false,
      sourceMap: false,
    });
    maker.allow(['ssm:PutParameter', 'ssm:DeleteParameter'], this.parameterArn);
    const resource = new CustomResource(this, 'Token', {
      serviceToken: maker.function.functionArn,
      resourceType: 'Custom::OwnerToken',
      serviceTimeout: Duration.minutes(2),
      properties: { ParameterName: props.parameterName },
      removalPolicy: props.removalPolicy,
    });
    // The grant must be there before the first call, and still be there for the last.
    resource.node.addDependency(maker.role);
  }
}
