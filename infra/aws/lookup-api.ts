import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  type CfnStage,
  DomainName,
  HttpApi,
  HttpMethod,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { AppFunction } from './app-function.ts';
import type { Config } from './config.ts';

/**
 * What a request leaves behind. No address, no query and no path: private feeds and confirmations carry their keys
 * there, and whom somebody looks up is nobody's business.
 */
const accessLogFormat = JSON.stringify({
  time: '$context.requestTimeEpoch',
  requestId: '$context.requestId',
  route: '$context.routeKey',
  status: '$context.status',
  bytes: '$context.responseLength',
  ms: '$context.responseLatency',
  problem: '$context.integrationErrorMessage',
});

/** The routes that change something: a handful of calls a day, so a flood of guesses is cut off early. */
const GUARDED_RATE = { ThrottlingRateLimit: 5, ThrottlingBurstLimit: 10 };

/** The HTTP API with its stage: throttled, logged, under the owner's name if there is one. */
export class LookupApi extends Construct {
  readonly api: HttpApi;
  /** Where the public finds it, without a slash at the end. */
  readonly url: string;
  /** What the owner's DNS must point at, when there is a name. */
  readonly domainTarget: string | null;
  private readonly stage: HttpStage;
  private readonly routes: HttpRoute[] = [];
  private readonly guarded: Record<string, typeof GUARDED_RATE> = {};

  constructor(scope: Construct, id: string, config: Config) {
    super(scope, id);
    this.api = new HttpApi(this, 'Http', { createDefaultStage: false, description: 'As Quoted' });
    const domainName = config.domain
      ? new DomainName(this, 'Domain', {
          domainName: config.domain,
          certificate: Certificate.fromCertificateArn(this, 'Certificate', config.certificateArn),
        })
      : null;
    const accessLog = new LogGroup(this, 'AccessLog', {
      retention: config.logDays as RetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.stage = new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: config.requestsPerSecond, burstLimit: config.requestBurst },
      accessLogSettings: {
        destination: new LogGroupLogDestination(accessLog),
        format: AccessLogFormat.custom(accessLogFormat),
      },
      ...(domainName ? { domainMapping: { domainName } } : {}),
    });
    this.url = config.domain ? `https://${config.domain}` : this.api.apiEndpoint;
    this.domainTarget = domainName?.regionalDomainName ?? null;
  }

  /** Sends whatever no other route takes to this function. */
  sendRest(to: AppFunction): void {
    this.route(HttpRouteKey.DEFAULT, 'Rest', to);
  }

  /** Sends one path to this function. */
  send(path: string, id: string, to: AppFunction): void {
    this.route(HttpRouteKey.with(path, HttpMethod.ANY), id, to);
  }

  /** Sends a path and all below it to this function, at the guarded rate. */
  sendGuarded(path: string, to: AppFunction): void {
    for (const [place, id] of [
      [path, 'Guarded'],
      [`${path}/{proxy+}`, 'GuardedBelow'],
    ] as const) {
      const key = HttpRouteKey.with(place, HttpMethod.ANY);
      this.route(key, id, to);
      this.guarded[key.key] = GUARDED_RATE;
    }
    const stage = this.stage.node.defaultChild as CfnStage;
    stage.addPropertyOverride('RouteSettings', this.guarded);
  }

  private route(routeKey: HttpRouteKey, id: string, to: AppFunction): void {
    const route = new HttpRoute(this, id, {
      httpApi: this.api,
      routeKey,
      integration: new HttpLambdaIntegration(`${id}Integration`, to.function),
    });
    Validations.of(route).acknowledge({
      id: 'AwsSolutions-APIG4',
      reason:
        'Lookups are open to everybody by design; what changes alerts asks for a bearer token or a key itself.',
    });
    this.routes.push(route);
    // Settings for a route that is not there yet would be refused.
    this.stage.node.addDependency(route);
  }
}
