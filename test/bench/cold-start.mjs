// A fresh process: tells how many milliseconds after its start the handler of a bundle is ready; given an instant and an
// event, when the event is done and what the answer was.
const [bundle, now, event] = process.argv.slice(2)
if (now !== undefined) Date.now = () => Date.parse(now)
const { handler } = await import(bundle)
const context = { awsRequestId: 'r-1', getRemainingTimeInMillis: () => 60_000 }
const answer = event === undefined ? null : await handler(JSON.parse(event), context)
// Last of what is written: logs and measurements come before it.
process.stdout.write(`\n${JSON.stringify({ milliseconds: performance.now(), answer })}\n`, () => process.exit(0))
