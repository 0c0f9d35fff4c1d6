import { createHash } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Mailer } from '../../functions/alerts/deliver.ts';
import type { Message } from '../../functions/alerts/mail/message.ts';

export interface MailOptions {
  /** A server, as `smtp://user:password@host:port` or `host:port`; null to write files. */
  readonly smtp: string | null;
  /** Where a message becomes one `.eml` file when there is no server. */
  readonly folder: string;
}

const SENDER = { name: 'As Quoted', address: 'as-quoted@localhost' };
/** A mail server that does not answer delays its own messages only, and those by this at most (ms). */
const TIMEOUT_MS = 10_000;

/**
 * Mail on the laptop: over SMTP when there is a server, else as files that any mail program opens. A file is named for its message,
 * so that a repeat replaces it.
 */
export function createMail({ smtp, folder }: MailOptions): Mailer {
  const transport = smtp
    ? createTransport({
        url: smtp.includes('://') ? smtp : `smtp://${smtp}`,
        connectionTimeout: TIMEOUT_MS,
        greetingTimeout: TIMEOUT_MS,
        socketTimeout: TIMEOUT_MS,
      })
    : createTransport({ streamTransport: true, buffer: true });
  return {
    async send(message) {
      const sent = await transport.sendMail({
        from: SENDER,
        // An object: in a string nodemailer would read commas and line breaks as further recipients.
        to: { name: '', address: message.address },
        subject: message.subject,
        text: message.text,
        messageId: message.messageId,
        headers: { ...message.headers },
        disableFileAccess: true,
        disableUrlAccess: true,
      });
      if (!smtp) await keep(folder, message, (sent as unknown as { message: Buffer }).message);
    },
  };
}

async function keep(folder: string, { messageId, address }: Message, bytes: Buffer): Promise<void> {
  await mkdir(folder, { recursive: true });
  const name = createHash('sha256').update(`${messageId} ${address}`).digest('hex').slice(0, 12);
  const file = join(folder, `${messageId.replace(/[^A-Za-z0-9._-]+/g, '')}.${name}.eml`);
  await writeFile(`${file}.part`, bytes);
  await rename(`${file}.part`, file);
}
