// A process with two handlers, the function's and the bare loop's, at an instant that stands still. Told which of them is to
// handle which events, it tells the CPU time that took, in microseconds, of all its threads, and how long it took.
const [bundle, bare, instant] = process.argv.slice(2)

const frozen = Date.parse(instant)
globalThis.Date = class extends Date {
  constructor(...parts) {
    super(...(parts.length === 0 ? [frozen] : parts))
  }
  static now() {
    return frozen
  }
}

const handlers = { own: (await import(bundle)).handler, bare: (await import(bare)).handler }
const context = { getRemainingTimeInMillis: () => 60_000 }

process.on('message', async ({ which, events }) => {
  const [before, since] = [process.cpuUsage(), performance.now()]
  let failed = 0
  for (const event of events) failed += (await handlers[which](event, context))?.batchItemFailures?.length ?? 0
  const { user, system } = process.cpuUsage(before)
  process.send({ microseconds: user + system, milliseconds: performance.now() - since, failed })
})
process.send({ ready: true })
