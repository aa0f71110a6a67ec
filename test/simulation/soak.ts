import { simulate } from './simulate.ts'

const from = Number(process.argv[2] ?? 1)
const runs = Number(process.argv[3] ?? 1)
const trace = process.argv.includes('--trace')
const began = Date.now()
let mails = 0
let steps = 0
for (let seed = from; seed < from + runs; seed += 1) {
  const t = Date.now()
  const out = await simulate({ seed })
  mails += out.figures.mails
  steps += out.figures.steps
  if (trace) console.log(out.trace.join('\n'))
  if (runs < 20) console.log(seed, Date.now() - t, 'ms', JSON.stringify(out.figures))
  if (out.failure !== null) console.log('FAIL', seed, JSON.stringify(out.failure))
}
console.log((Date.now() - began) / runs, 'ms a run', mails, steps)
