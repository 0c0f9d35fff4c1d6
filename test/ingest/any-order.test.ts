import fc from 'fast-check';
import { type Engine, ferry, type Setting, startEngine, startSetting } from '../watch/setting.ts';

let engine: Engine;

beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

const seed = fc.constantFrom('a.txt', 'b.txt', 'c.md');
const step = fc.oneof(
  fc.record({
    do: fc.constant('drop' as const),
    seed,
    words: fc.constantFrom('We wait.', 'We go.', 'We stay.'),
  }),
  fc.record({ do: fc.constant('break' as const), seed }),
  fc.record({ do: fc.constant('take' as const), seed }),
  // Or the watch is cut off before it tells of what it flagged.
  fc.record({ do: fc.constant('watch' as const), cutOff: fc.boolean() }),
  // Of the messages that wait: which is worked on, whether it stays in the queue as well, whether it is lost.
  fc.record({
    do: fc.constant('work' as const),
    which: fc.nat({ max: 5 }),
    fate: fc.constantFrom('once' as const, 'twice' as const, 'lost' as const),
  }),
);

test('whatever happens to seeds and messages, in the end the index is what the seeds are, and all flags were told', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
      const setting = await startSetting(engine);
      const seeds = new Map<string, string | null | undefined>();
      for (const one of steps) await take(one, setting, seeds);
      // Lost messages are sent again once their time has passed.
      for (let round = 0; round < 3; round += 1) {
        setting.pass(16 * 60_000);
        await setting.watch();
        await setting.workOff();
      }
      for (const [key, words] of seeds) {
        const shown = await setting.quotesOf(key.replace(/\.txt$/, ''));
        expect([key, shown]).toEqual([key, words ? [words] : null]);
        const status = words ? 'indexed' : words === null ? 'failed' : 'removed';
        expect((await setting.flagOf(key))?.status ?? 'removed').toBe(status);
      }
      const flagged = setting.log.lines
        .filter(({ code }) => code === 'AQ102')
        .map(({ fields }) => (fields as { correlationId: string }).correlationId);
      const told = setting.told.flagged.map(({ correlationId }) => correlationId);
      expect(told).toEqual(expect.arrayContaining(flagged));
    }),
    { numRuns: 40 },
  );
}, 120_000);

async function take(
  step: { do: string; seed?: string; words?: string; which?: number; fate?: string; cutOff?: boolean },
  setting: Setting,
  seeds: Map<string, string | null | undefined>,
): Promise<void> {
  setting.pass(10);
  const { seed = '', words = '' } = step;
  if (step.do === 'drop') {
    seeds.set(seed, words);
    setting.seeds.drop(seed, ferry(words));
  } else if (step.do === 'break') {
    seeds.set(seed, null);
    setting.seeds.drop(seed, '');
  } else if (step.do === 'take') {
    seeds.set(seed, undefined);
    setting.seeds.take(seed);
  } else if (step.do === 'watch') {
    setting.cutOff = step.cutOff === true;
    await setting.watch().catch((error) => {
      if (!setting.cutOff) throw error;
    });
    setting.cutOff = false;
  } else if (setting.work.length > 0) {
    const at = (step.which ?? 0) % setting.work.length;
    const work = setting.work[at]!;
    if (step.fate !== 'twice') setting.work.splice(at, 1);
    if (step.fate !== 'lost')
      await setting.ingest({ Records: [{ messageId: 'm', body: JSON.stringify(work) }] });
  }
}
