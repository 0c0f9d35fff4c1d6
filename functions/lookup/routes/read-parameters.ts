import type { ProblemCause } from '../problem.ts';
import type { Parameter, Parameters, ParametersOf } from '../schemas/parameters.ts';
import { readValue } from '../schemas/values.ts';

export type ParametersRead<Shape extends Parameters> =
  | { readonly ok: true; readonly values: ParametersOf<Shape> }
  | { readonly ok: false; readonly causes: readonly [ProblemCause, ...ProblemCause[]] };

/** Names longer than this are cut where they are named back. */
const shownName = 60;

/** Reads a request's query string strictly: unknown, repeated and unreadable parameters are all named with their fix. */
export function readParameters<Shape extends Parameters>(shape: Shape, url: string): ParametersRead<Shape> {
  const values: Record<string, unknown> = {};
  const causes: ProblemCause[] = [];
  for (const [name, texts] of groupByName(queryOf(url))) {
    const parameter = Object.hasOwn(shape, name) ? shape[name]! : null;
    const result = parameter ? readOne(parameter, texts) : unknown(shape);
    if (result.ok) values[name] = result.value;
    else causes.push({ parameter: name.slice(0, shownName), detail: result.detail, fix: result.fix });
  }
  const [first, ...others] = causes;
  if (first) return { ok: false, causes: [first, ...others] };
  return { ok: true, values: values as ParametersOf<Shape> };
}

type OneRead =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly detail: string; readonly fix: string };

function unknown(shape: Parameters): OneRead {
  const names = Object.keys(shape).join(', ');
  const fix = names === '' ? 'leave it out; there are none here' : `leave it out or use one of ${names}`;
  return { ok: false, detail: 'there is no such parameter', fix };
}

function readOne({ value, fix }: Parameter, texts: readonly (string | null)[]): OneRead {
  const readable = texts.filter((text) => text !== null);
  if (readable.length < texts.length) {
    return {
      ok: false,
      detail: 'its value is not percent-encoded UTF-8',
      fix: 'encode it as UTF-8, each byte as %XX',
    };
  }
  if (value.type !== 'choices' && readable.length > 1) {
    return { ok: false, detail: `it is given ${readable.length} times`, fix: 'give it once' };
  }
  const read = readValue(value, readable);
  return read === null ? { ok: false, detail: 'its value cannot be used', fix } : { ok: true, value: read };
}

function queryOf(url: string): string {
  const start = url.indexOf('?');
  return start < 0 ? '' : url.slice(start + 1).split('#')[0]!;
}

function groupByName(query: string): Map<string, (string | null)[]> {
  const groups = new Map<string, (string | null)[]>();
  for (const pair of query.split('&')) {
    if (pair === '') continue;
    const equals = pair.indexOf('=');
    const name = decode(equals < 0 ? pair : pair.slice(0, equals)) ?? pair;
    const value = equals < 0 ? '' : decode(pair.slice(equals + 1));
    groups.set(name, [...(groups.get(name) ?? []), value]);
  }
  return groups;
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return null;
  }
}
