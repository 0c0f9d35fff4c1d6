import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const places = [
  process.env.CHROMIUM_PATH ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Where Chromium is on this machine; null when it is nowhere that we know of. */
export const chromiumPath: string | null = places.find((place) => place !== '' && existsSync(place)) ?? null;

/** What to say where the browser tests cannot run. */
export const noBrowser =
  'The browser tests did NOT run: no Chromium was found. Install it (Debian: apt-get install chromium) or set CHROMIUM_PATH.';

const quietly = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface Visitor {
  readonly page: Page;
  /** Errors on the console, failed requests, and requests to another host than the first page's. */
  readonly complaints: string[];
}

export interface TestBrowser {
  /** A page in a context of its own, with its complaints noted. */
  visit(address: string, options?: BrowserContextOptions): Promise<Visitor>;
  close(): Promise<void>;
}

export async function openBrowser(): Promise<TestBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'chromium-'));
  const browser = await chromium.launch({
    executablePath: chromiumPath!,
    args: quietly,
    env: { ...process.env, HOME: profile },
  });
  const contexts: BrowserContext[] = [];
  return {
    async visit(address, options = {}) {
      const context = await browser.newContext(options);
      contexts.push(context);
      const page = await context.newPage();
      const complaints: string[] = [];
      const { host } = new URL(address);
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('requestfailed', (request) => {
        // What going on to the next page cut off did not fail.
        if (request.failure()?.errorText !== 'net::ERR_ABORTED') complaints.push(`failed: ${request.url()}`);
      });
      page.on('request', (request) => {
        if (new URL(request.url()).host !== host) complaints.push(`another host: ${request.url()}`);
      });
      await page.goto(address);
      return { page, complaints };
    },
    async close() {
      await Promise.all(contexts.map((context) => context.close()));
      await browser.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}
