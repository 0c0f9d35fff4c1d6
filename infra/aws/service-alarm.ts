import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';

export interface ServiceAlarmProps {
  readonly metric: IMetric;
  /** The alarm rings when the metric is above this. */
  readonly above: number;
  /** … in so many of the last so many periods. */
  readonly periods: readonly [bad: number, of: number];
  /** What silence means: nothing happened (`fine`), or what should have happened did not (`bad`). */
  readonly silence: 'fine' | 'bad';
  /** For percentiles: a handful of samples leaves the alarm as it is. */
  readonly ignoreFewSamples?: boolean;
  /** Who is hurt and how, in one sentence that the message carries. */
  readonly impact: string;
  /** The page of the runbook; the section bears the alarm's name. */
  readonly runbook: string;
  readonly tell: ITopic;
}

/** An alarm that says who is hurt and where it is written what to do. */
export class ServiceAlarm extends Construct {
  readonly alarm: Alarm;
  /** The section of the runbook: the alarm's name as a Markdown anchor. */
  readonly section: string;

  constructor(scope: Construct, id: string, props: ServiceAlarmProps) {
    super(scope, id);
    this.section = anchorOf(id);
    const [bad, of] = props.periods;
    this.alarm = new Alarm(this, 'Alarm', {
      metric: props.metric,
      threshold: props.above,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      datapointsToAlarm: bad,
      evaluationPeriods: of,
      ...(props.ignoreFewSamples ? { evaluateLowSampleCountPercentile: 'ignore' } : {}),
      treatMissingData: props.silence === 'bad' ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
      alarmDescription: `${props.impact} What to do: ${props.runbook}#${this.section}`,
    });
    this.alarm.addAlarmAction(new SnsAction(props.tell));
    this.alarm.addOkAction(new SnsAction(props.tell));
  }
}

/** `WatchSilent` → `watch-silent`, as Markdown makes it of the heading "Watch silent". */
export function anchorOf(id: string): string {
  return id.replace(/(?<=[a-z0-9])[A-Z]/g, (capital) => `-${capital}`).toLowerCase();
}

/** Five minutes: the longest that a lookup may fail before anybody hears of it is two of these. */
export const PERIOD = Duration.minutes(5);
