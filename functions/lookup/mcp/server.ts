import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js';
import {
  CallToolRequestSchema,
  type CallToolResult,
  ListToolsRequestSchema,
  type Tool as ToolDescription,
} from '@modelcontextprotocol/sdk/types.js';
import type { Index } from '../../index/index.ts';
import type { ReadingOptions } from '../reading.ts';
import { tools } from './tools.ts';

export interface McpServices {
  readonly index: Index;
  /** What a call reads with, taken when it comes. */
  readonly read: () => Promise<ReadingOptions>;
}

/** Answers one request of the protocol. */
export async function answerMcp(request: Request, services: McpServices): Promise<Response> {
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
  const server = createServer(services);
  await server.connect(transport);
  try {
    return await transport.handleRequest(request);
  } finally {
    await server.close();
  }
}

function createServer({ index, read }: McpServices): Server {
  const server = new Server(
    { name: 'as-quoted', title: 'As Quoted', version: '1.0.0' },
    {
      capabilities: { tools: {} },
      instructions:
        'Quotes from news articles, word for word, with their speakers and sources. Cite the source and link of every quote that ' +
        'you repeat. Before repeating a quote from elsewhere, verify it.',
    },
  );
  server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: tools.map(({ name, title, description, inputSchema }) => ({
      name,
      title,
      description,
      inputSchema: inputSchema as ToolDescription['inputSchema'],
      annotations: { readOnlyHint: true, idempotentHint: true, openWorldHint: false },
    })),
  }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }): Promise<CallToolResult> => {
    const tool = tools.find(({ name }) => name === params.name);
    if (!tool)
      return refused(
        `There is no tool ${params.name.slice(0, 60)}; there are ${tools.map(({ name }) => name).join(', ')}.`,
      );
    const call = tool.call(params.arguments ?? {});
    if (!call.ok) return refused(call.reason);
    const answer = await call.run(index, await read());
    if (answer === null)
      return refused('There is no such thing; take ids from the answers of search_quotes.');
    return {
      content: [{ type: 'text', text: call.inWords(answer) }],
      structuredContent: answer as Record<string, unknown>,
    };
  });
  return server;
}

function refused(reason: string): CallToolResult {
  return { isError: true, content: [{ type: 'text', text: reason }] };
}
