import type { Parameters } from '../schemas/parameters.ts';
import { componentSchemas, parameterSchema, reference } from './components.ts';
import { type Answer, type Operation, operations } from './operations.ts';

/** Real answers by operation id. */
export type Examples = Readonly<Record<string, unknown>>;

const tags = {
  Quotes: 'Who said what, with the source beside it.',
  Speakers: 'Who is quoted.',
  Articles: 'Where the quotes come from.',
  Verify: 'Whether somebody said it.',
  Feeds: 'Lookups for feed readers.',
  Alerts: 'Saved lookups that notify. They belong to the owner of the service.',
  Assistants: 'For language models.',
  Service: 'About the service itself.',
} satisfies Record<Operation['tag'], string>;

/** The whole HTTPS surface as OpenAPI 3.1, made from the schemas that check requests. */
export function openApi(examples: Examples) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of operations) {
    paths[operation.path] = {
      ...paths[operation.path],
      [operation.method]: operationObject(operation, examples),
    };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'As Quoted',
      version: '1.0.0',
      summary: 'Who said what, word for word, with the source beside it.',
      description:
        'Names are camelCase, dates are ISO 8601, offsets are UTF-16 code units into the article’s text, end exclusive. Unknown ' +
        'parameters are errors. Errors are RFC 9457 problem details that name the parameter and the fix. Nobody is counted, so no ' +
        'RateLimit headers are sent: a deployed service has one limit for all callers together, beyond which its gateway answers 429.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
    security: [],
    paths,
    components: {
      schemas: componentSchemas(),
      securitySchemes: { owner: { type: 'http', scheme: 'bearer', description: 'The owner’s token.' } },
    },
  };
}

function operationObject(operation: Operation, examples: Examples) {
  const { id, tag, summary, description, parameters = {}, inPath = {}, body, answers, owner } = operation;
  const all = [
    ...pathParameters(inPath),
    ...queryParameters(parameters),
    ...(id === 'oembed' ? [urlParameter] : []),
  ];
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(description && { description }),
    security: owner ? [{ owner: [] }] : [],
    ...(all.length > 0 && { parameters: all }),
    ...(body && { requestBody: requestBody(body, operation.example?.body) }),
    responses: Object.fromEntries(
      Object.entries(answers).map(([status, answer]) => [
        status,
        response(answer, status === '200' ? examples[id] : undefined),
      ]),
    ),
  };
}

const urlParameter = {
  name: 'url',
  in: 'query',
  required: true,
  description: 'The address of a quote’s page.',
  schema: { type: 'string' },
};

function pathParameters(inPath: Readonly<Record<string, string>>) {
  return Object.entries(inPath).map(([name, description]) => ({
    name,
    in: 'path',
    required: true,
    description,
    schema: { type: 'string' },
  }));
}

function queryParameters(parameters: Parameters) {
  return Object.entries(parameters).map(([name, { value, description, example }]) => ({
    name,
    in: 'query',
    description,
    schema: parameterSchema(value),
    ...(value.type === 'choices' ? { explode: true } : {}),
    ...(example !== undefined && { example: value.type === 'choices' ? [example] : example }),
  }));
}

function requestBody(body: NonNullable<Operation['body']>, example: unknown) {
  const schema = body === 'rpc' ? { type: 'object' } : reference(body);
  return {
    required: true,
    content: { 'application/json': { schema, ...(example !== undefined && { example }) } },
  };
}

function response({ description, content }: Answer, example: unknown) {
  if (!content) return { description };
  return {
    description,
    content: Object.fromEntries(
      Object.entries(content).map(([type, name], at) => [
        type,
        name === null
          ? { schema: { type: /[/+]json$/.test(type) ? 'object' : 'string' } }
          : { schema: reference(name), ...(at === 0 && example !== undefined && { example }) },
      ]),
    ),
  };
}
