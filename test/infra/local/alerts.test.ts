import { once } from 'node:events';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { Webhook } from 'standardwebhooks';
import { folders } from './folder.ts';
import { eventually, type Laptop, startLaptop } from './laptop.ts';

// A whole laptop is started, stopped and started again.
jest.setTimeout(120_000);

interface Told {
  readonly type: string;
  readonly data: { readonly quotes: readonly { readonly text: string; readonly before?: string }[] };
}

const article = (first: string, second: string) => `Harbour to stay open

2 May 2024

Harbour master Ana Ruiz told reporters on the quay: "${first}"

She added, "${second}"
`;

/** Within this, ms, on a machine that has other things to do as well. */
const soon = 30_000;
const open = 'The harbour will stay open through the winter.';
const closed = 'The harbour will stay closed through the winter.';
const unpaid = 'Nobody on the quay has been paid since May.';

describe('alerts on the laptop', () => {
  const newFolder = folders();
  let data: string;
  let seeds: string;
  let laptop: Laptop;
  let url: string;
  let receiver: Server;
  let secret: string;
  const told: Told[] = [];

  async function start(...more: string[]) {
    const folders = ['--data', data, '--seeds', seeds];
    laptop = startLaptop('--port', '0', ...folders, '--every', '0.2', '--allow-loopback-webhooks', ...more);
    url = await laptop.ready;
  }

  async function subscribe(channel: object) {
    const token = (await readFile(join(data, 'owner-token'), 'utf8')).trim();
    const answer = await fetch(`${url}/v1/alerts`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ lookup: { speaker: 'Ana Ruiz' }, channel, minConfidence: 0 }),
    });
    expect(answer.status).toBe(201);
    return (await answer.json()) as { id: string; status: string; secret: string; links: { self: string } };
  }

  const drop = (text: string) => writeFile(join(seeds, 'harbour.txt'), text);
  const textsOf = (type: string) =>
    told.filter((one) => one.type === type).flatMap((one) => one.data.quotes.map(({ text }) => text));

  beforeAll(async () => {
    data = await newFolder();
    seeds = await newFolder();
    receiver = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      const body = Buffer.concat(chunks).toString();
      // Throws, and so is never answered, when the signature is not right.
      told.push(new Webhook(secret).verify(body, request.headers as Record<string, string>) as Told);
      response.writeHead(204).end();
    });
    receiver.listen(0, '127.0.0.1');
    await once(receiver, 'listening');
  });

  afterAll(async () => {
    await laptop?.stop();
    receiver.closeAllConnections();
    receiver.close();
  });

  it('tell a webhook of new, altered and removed quotes, each once, over a kill and a restart', async () => {
    await start();
    const { port } = receiver.address() as AddressInfo;
    secret = (await subscribe({ type: 'webhook', url: `http://127.0.0.1:${port}/` })).secret;

    await drop(article(open, unpaid));
    await eventually(
      async () => textsOf('quote.indexed'),
      (texts) => texts.length >= 2,
      soon,
    );
    expect(textsOf('quote.indexed').sort()).toEqual([unpaid, open].sort());

    await laptop.stop('SIGKILL');
    await start();
    await drop(article(closed, unpaid));
    await eventually(
      async () => textsOf('quote.altered'),
      (texts) => texts.length >= 1,
      soon,
    );
    const altered = told.find(({ type }) => type === 'quote.altered')!;
    expect(altered.data.quotes).toEqual([expect.objectContaining({ text: closed, before: open })]);

    await rm(join(seeds, 'harbour.txt'));
    await eventually(
      async () => textsOf('quote.removed'),
      (texts) => texts.length >= 2,
      soon,
    );
    expect(textsOf('quote.removed').sort()).toEqual([unpaid, closed].sort());
    expect(told.map(({ type }) => type).sort()).toEqual(['quote.altered', 'quote.indexed', 'quote.removed']);
    await laptop.stop();
  });

  it('mail an address over SMTP once it has confirmed, and no more when it unsubscribes', async () => {
    const mails: string[] = [];
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData(stream, _session, done) {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk) => chunks.push(chunk));
        stream.on('end', () => {
          mails.push(Buffer.concat(chunks).toString());
          done();
        });
      },
    });
    const listening = server.listen(0, '127.0.0.1');
    await once(listening, 'listening');
    await start('--smtp', `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`);
    const alert = await subscribe({ type: 'email', address: 'reader@example.com' });
    expect(alert.status).toBe('pending');
    await eventually(
      async () => mails.length,
      (count) => count >= 1,
      soon,
    );
    const asked = await PostalMime.parse(mails[0]!);
    const confirm = /http:\S+\/confirm\S+/.exec(asked.text ?? '')![0];
    expect((await fetch(confirm)).status).toBe(200);

    await drop(article(open, unpaid));
    await eventually(
      async () => mails.length,
      (count) => count >= 2,
      soon,
    );
    const mail = await PostalMime.parse(mails[1]!);
    expect(mail.text).toContain(open);
    const header = mail.headers.find(({ key }) => key === 'list-unsubscribe')!.value;
    const unsubscribed = await fetch(header.slice(1, -1), {
      method: 'POST',
      body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
    });
    expect(unsubscribed.status).toBe(200);

    const events = async () => (await readFile(join(data, 'events.jsonl'), 'utf8')).trim().split('\n').length;
    const before = await events();
    await drop(article(closed, unpaid));
    await eventually(events, (count) => count >= before + 2, soon);
    await laptop.stop();
    await new Promise<void>((resolve) => server.close(() => resolve()));
    expect(mails).toHaveLength(2);
    expect((await readdir(data)).includes('mail')).toBe(false);
  });
});
