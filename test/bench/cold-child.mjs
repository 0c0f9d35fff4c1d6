// Run as `node cold-child.mjs BUNDLE [EVENT]`: imports a bundle as Lambda does and, with an event, has it answered. Prints the
// milliseconds since before the import, by the clock and of the processor, after the one and after the other.
const [bundle, event] = process.argv.slice(2);
const [clock, processor] = [performance.now(), process.cpuUsage()];
const taken = () => {
  const { user, system } = process.cpuUsage(processor);
  return { ms: performance.now() - clock, cpuMs: (user + system) / 1000 };
};
const { handler } = await import(bundle);
const started = taken();
const answer = event === undefined ? null : await handler(JSON.parse(event));
const answered = taken();
process.stdout.write(JSON.stringify({ started, answered, statusCode: answer?.statusCode ?? null }));
process.exit(0);
