import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import type { Message } from '../../../functions/alerts/mail/message.ts';
import { createMail } from '../../../infra/local/mail.ts';

const message: Message = {
  address: 'reader@example.com',
  subject: 'New quote: q=Tánaiste',
  text: '“The harbour stays open.”\n  Ana Ruiz\n',
  messageId: '<ntf_1@as-quoted>',
  headers: {
    'List-Unsubscribe': '<http://localhost/unsubscribe?key=k>',
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  },
};

function header(mail: Email, name: string): string | undefined {
  return mail.headers.find(({ key }) => key === name)?.value;
}

describe('mail on the laptop', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mail-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('reaches a real SMTP server with the headers for one-click unsubscribing', async () => {
    const received: { to: string[]; raw: Buffer }[] = [];
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData(stream, session, done) {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk) => chunks.push(chunk));
        stream.on('end', () => {
          received.push({
            to: session.envelope.rcptTo.map(({ address }) => address),
            raw: Buffer.concat(chunks),
          });
          done();
        });
      },
    });
    const listening = server.listen(0, '127.0.0.1');
    await once(listening, 'listening');
    const { port } = listening.address() as AddressInfo;
    await createMail({ smtp: `127.0.0.1:${port}`, folder }).send(message, { id: 'a', subscription: null });
    await new Promise<void>((resolve) => server.close(() => resolve()));

    expect(received.map(({ to }) => to)).toEqual([['reader@example.com']]);
    const mail = await PostalMime.parse(received[0]!.raw);
    expect(mail.subject).toBe(message.subject);
    expect(mail.text?.trim()).toBe(message.text.trim());
    expect(mail.messageId).toBe(message.messageId);
    expect(header(mail, 'list-unsubscribe')).toBe('<http://localhost/unsubscribe?key=k>');
    expect(header(mail, 'list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    expect(await readdir(folder)).toEqual([]);
  });

  it('becomes one file a message where there is no server, and a repeat replaces it', async () => {
    const mail = createMail({ smtp: null, folder });
    await mail.send(message, { id: 'a', subscription: null });
    await mail.send(message, { id: 'a', subscription: null });
    await mail.send({ ...message, messageId: '<ntf_2@as-quoted>' }, { id: 'a', subscription: null });
    const files = await readdir(folder);
    expect(files.filter((name) => name.endsWith('.eml'))).toHaveLength(2);
    const parsed = await PostalMime.parse(await readFile(join(folder, files[0]!)));
    expect(parsed.to).toEqual([{ address: 'reader@example.com', name: '' }]);
    expect(header(parsed, 'list-unsubscribe')).toBeDefined();
  });

  it('sends to one recipient, whatever stands in the address', async () => {
    await createMail({ smtp: null, folder })
      .send({ ...message, address: 'a@example.com\r\nBcc: b@example.com' }, { id: 'a', subscription: null })
      .catch(() => {});
    for (const name of await readdir(folder)) {
      const raw = await readFile(join(folder, name), 'utf8');
      expect(raw).not.toMatch(/^Bcc:/im);
    }
    expect.hasAssertions();
  });
});
