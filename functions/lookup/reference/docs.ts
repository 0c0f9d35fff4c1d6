import { html } from 'hono/html';
import type { Html } from '../page/layout.ts';

interface DescribedParameter {
  readonly name: string;
  readonly in: string;
  readonly description?: string;
  readonly required?: boolean;
  readonly example?: unknown;
}

interface DescribedAnswer {
  readonly description: string;
  readonly content?: Readonly<Record<string, { readonly example?: unknown }>>;
}

interface DescribedOperation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description?: string;
  readonly security: readonly unknown[];
  readonly parameters?: readonly DescribedParameter[];
  readonly requestBody?: {
    readonly content: Readonly<
      Record<string, { readonly schema: { readonly $ref?: string }; readonly example?: unknown }>
    >;
  };
  readonly responses: Readonly<Record<string, DescribedAnswer>>;
}

/** As much of the OpenAPI document as the page shows. */
export interface Described {
  readonly info: { readonly description: string };
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
}

/** Kinds of problems by the fragment that their `type` names. */
const problems = [
  ['bad-request', '400', 'A parameter or the body cannot be used. The answer names it and the fix.'],
  ['unauthorized', '401', 'The owner’s token is missing or wrong.'],
  ['not-found', '404', 'There is no such thing, or no such address.'],
  ['method-not-allowed', '405', 'The address does not take that method; Allow says which it takes.'],
  ['too-large', '413', 'The body is too large.'],
  ['unsupported-media-type', '415', 'The body is no JSON.'],
  ['internal-error', '500', 'The fault is ours and was logged under the correlation id.'],
  [
    'unavailable',
    '503',
    'The service is asked too much at the moment. Retry-After says how many seconds to wait.',
  ],
] as const;

export function docsBody({ info, tags, paths, components }: Described): Html {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  return html`<h1>Reference</h1>
<p>${prose(info.description)}</p>
<p><a href="/openapi.json">OpenAPI 3.1</a></p>
<nav aria-label="On this page"><ul class="words">${tags.map(({ name }) => html`<li><a href="#${name}">${name}</a></li>`)}<li><a href="#problems">Problems</a></li><li><a href="#shapes">Shapes</a></li></ul></nav>
${tags.map(
  ({
    name,
    description,
  }) => html`<section aria-labelledby="${name}"><h2 id="${name}">${name}</h2><p class="quiet">${description}</p>
${operations.filter(({ operation }) => operation.tags.includes(name)).map(operationOf)}</section>`,
)}
<section aria-labelledby="problems"><h2 id="problems">Problems</h2><dl>${problems.map(
    ([id, status, meaning]) => html`<dt id="${id}">${status}</dt><dd>${meaning}</dd>`,
  )}</dl></section>
<section aria-labelledby="shapes"><h2 id="shapes">Shapes</h2>${Object.entries(components.schemas).map(
    ([name, schema]) => html`<details id="shape-${name}"><summary>${name}</summary>${code(schema)}</details>`,
  )}</section>`;
}

function operationOf({
  path,
  method,
  operation,
}: {
  path: string;
  method: string;
  operation: DescribedOperation;
}): Html {
  const { operationId, summary, description, parameters = [], requestBody, responses, security } = operation;
  const bodies = Object.values(requestBody?.content ?? {});
  return html`<article class="operation" id="${operationId}"><h3><code>${method.toUpperCase()} ${path}</code></h3><p>${summary}.${security.length > 0 ? ' With the owner’s token.' : ''}</p>${description ? html`<p class="quiet">${prose(description)}</p>` : ''}
${parameters.length === 0 ? '' : html`<dl>${parameters.map(({ name, description: what, example }) => html`<dt><code>${name}</code></dt><dd>${prose(what ?? '')}${example === undefined ? '' : html` <span class="quiet">For instance <code>${`${example}`}</code>.</span>`}</dd>`)}</dl>`}
${bodies.map(({ schema, example }) => html`<p>Body: ${shapeLink(schema.$ref)}</p>${example === undefined ? '' : code(example)}`)}
<dl>${Object.entries(responses).map(([status, { description: what }]) => html`<dt>${status}</dt><dd>${prose(what)}</dd>`)}</dl>
${Object.entries(responses).flatMap(([, { content = {} }]) =>
  Object.values(content).flatMap(({ example }) =>
    example === undefined ? [] : [html`<details><summary>A real answer</summary>${code(example)}</details>`],
  ),
)}</article>`;
}

/** A description's words, what stands between backticks as code. */
function prose(text: string): Html {
  return html`${text.split('`').map((part, at) => (at % 2 === 1 ? html`<code>${part}</code>` : part))}`;
}

function shapeLink(reference: string | undefined): Html {
  const name = reference?.split('/').at(-1);
  return name ? html`<a href="#shape-${name}">${name}</a>` : html`JSON`;
}

function code(value: unknown): Html {
  return html`<pre tabindex="0"><code>${JSON.stringify(value, null, 2)}</code></pre>`;
}
