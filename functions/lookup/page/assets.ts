import { createHash } from 'node:crypto';
import { script } from './script.ts';
import { style } from './style.ts';

export interface Asset {
  /** Changes with the content, so that it may be kept for ever. */
  readonly path: string;
  readonly type: string;
  readonly body: string;
}

function asset(name: string, extension: string, type: string, body: string): Asset {
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 10);
  return { path: `/assets/${name}.${hash}.${extension}`, type, body };
}

const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#8a2c1d"/><path fill="#fdfcf9" d="M7 21v-5c0-4 2-6 6-7l.8 2C11.600 12 10.600 13.300 10.500 15H14v6zm11 0v-5c0-4 2-6 6-7l.8 2c-2.200 1-3.200 2.300-3.300 4H25v6z"/></svg>`;

export const assets = {
  style: asset('style', 'css', 'text/css; charset=utf-8', style.replace(/\n\s*/g, '\n').trim()),
  script: asset('page', 'js', 'text/javascript; charset=utf-8', script.trim()),
  icon: asset('icon', 'svg', 'image/svg+xml', icon),
} as const;
