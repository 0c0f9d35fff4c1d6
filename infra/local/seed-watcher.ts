import { type FSWatcher, watch as watchFolder } from 'node:fs';

/** Files often change several times while they are being written: wait until they come to rest, ms. */
const restMs = 150;

export interface SeedWatcherOptions {
  readonly folder: string;
  readonly everyMs: number;
  readonly watch: () => Promise<void>;
  readonly onError: (error: unknown) => void;
}

export interface SeedWatcher {
  /** Looks no more; resolves when the last look is over. */
  stop(): Promise<void>;
}

/**
 * Runs the watch at intervals, as the schedule does on AWS, and soon after something in the folder changed. One run
 * at a time. File events are a convenience: where the system has none, or of folders inside, the interval finds it.
 */
export function startSeedWatcher({ folder, everyMs, watch, onError }: SeedWatcherOptions): SeedWatcher {
  let timer: NodeJS.Timeout;
  let running: Promise<void> | null = null;
  let stopped = false;
  let again = false;
  let soon = false;

  async function look(): Promise<void> {
    clearTimeout(timer);
    again = false;
    soon = false;
    running = watch().catch(onError);
    await running;
    running = null;
    if (!stopped) timer = setTimeout(look, again ? restMs : everyMs);
  }

  function onEvent(): void {
    if (stopped) return;
    if (running) again = true;
    else if (!soon) {
      soon = true;
      clearTimeout(timer);
      timer = setTimeout(look, Math.min(restMs, everyMs));
    }
  }

  timer = setTimeout(look, everyMs);
  const events = followEvents(folder, onEvent);
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      events?.close();
      await running;
    },
  };
}

function followEvents(folder: string, onEvent: () => void): FSWatcher | null {
  try {
    const events = watchFolder(folder, onEvent);
    events.on('error', () => events.close());
    return events;
  } catch {
    return null;
  }
}
