import { seedOf } from '../simulation/mutants/mutant.ts'
import { bugsFound } from './bugs-found.ts'
import { drills } from './drills/drills.ts'
import type { PartName } from './parts.ts'
import type { Ran } from './run-program.ts'

/** What a proof run printed, by part; a part that was passed over has nothing. */
export interface Proof {
  readonly figures: ReadonlyMap<PartName, readonly Ran[]>
  readonly seed: number
  readonly scale: number
  readonly minutes: number
}

/** docs/proof.md: the figures of one run, each with the command that prints it again. */
export function pageOf({ figures, seed, scale, minutes }: Proof): string {
  const of = (name: PartName): readonly Ran[] => figures.get(name) ?? []
  const [lives, paper, whole, tokens] = [of('lives'), of('paper'), of('whole'), of('tokens')]
  const [api, apiOnDynamoDb] = [of('api'), of('apiOnDynamoDb')]
  const [mutants, stryker] = [of('mutants'), of('stryker')]
  const options = `--seed ${seed}${scale === 1 ? '' : ` --scale ${scale}`}`
  return `# What the proof run found

\`npm run proof -- ${options}\` wrote this page, in ${minutes} min on two cores. It stops at the first failure, so every figure
here is of what held. Written by a program: change \`test/proof/proof-page.ts\`, not this page.

| what | how many |
|---|---|
| random courses lived through, every rule of the course checked after each deed | ${sum(lives, 'lives')} |
| deeds in them, of which refused | ${sum(lives, 'deeds')}, ${sum(lives, 'refused')} |
| mails that they gave | ${sum(lives, 'mails')} |
| random scenarios on the paper clinic, each line held against the contract as other code computes it | ${sum(paper, 'scenarios')} |
| courses and messages in them | ${sum(paper, 'courses')}, ${sum(paper, 'messages')} |
| seeds left out because two of the clients want one time | ${sum(paper, 'notEnrolled')} |
| random scenarios with outages through the whole system, held against the contract in the same way | ${sum(whole, 'scenarios')} |
| outages and messages in them, of which sent | ${sum(whole, 'outages')}, ${sum(whole, 'messages')}, ${sum(whole, 'sent')} |
| links whose token was changed in any of two dozen ways, none of which opened | ${sum(tokens, 'tokens')} |
| random requests to the API, each answer held against its document and all that is kept compared | ${allOf(api, 'asked')} |
| of them done; the others were refused and left no trace | ${allOf(api, 'done')} |
| the same with the table on DynamoDB Local, of them done | ${allOf(apiOnDynamoDb, 'asked')}, ${allOf(apiOnDynamoDb, 'done')} |
${calendarRow(figures.get('calendars'))}
| bugs planted on purpose, found by the simulation, found by tests | ${sum(mutants, 'mutants')}, ${sum(mutants, 'bySimulation')}, ${sum(mutants, 'byTests')} |
| small changes of the rules, of which tests found, in per cent | ${sum(stryker, 'changes')}, ${sum(stryker, 'found')}, ${sum(stryker, 'score')} |

[Sensitivity](sensitivity.md) says what was planted and what found it.

To print a part's figures again:

\`\`\`
${[...figures.values()]
  .flat()
  .map(({ command }) => command)
  .join('\n')}
\`\`\`

${soakSection(of('soak'))}

${exhaustiveSection(of('exhaustive'))}

The drills of [the runbook](runbook.md), each on the local stack with the real bundles. None may lose a message or send one
twice.

| drill | figures | lost | doubled |
|---|---|---|---|
${drillRows(of('drills'))}

${killsSection(of('kills'))}

${loadSection(of('load'))}

Each operation of the API, how often it was asked at random and how often it was done. What was not done was refused as
the document says, most of it on purpose: half of the requests are nearly right or as nobody means them.

| operation | asked | done |
|---|---|---|
${operationRows([...api, ...apiOnDynamoDb])}

## Bugs that this found

Each is mended, and something fails if it comes back. This run took each mend away again (the [planted bug](sensitivity.md) of
the last column) and saw it found: by a seed where the simulation has what it takes, by a test where it lies in what the simulation
replaces. Bugs that tests alone found are in the history of this repository.

| what was wrong | found by | mended so that | held by | planted again |
|---|---|---|---|---|
${bugRows(mutants)}
`
}

function bugRows(mutants: readonly Ran[]): string {
  const rows = bugsFound.map(({ what, foundBy, mend, heldBy, planted }) => {
    const seed = mutants[0]?.figures[seedOf(planted)]
    const found = `${planted.slice(0, 2)}, found by ${seed === undefined ? 'its test' : `seed ${seed}`}`
    return `| ${what} | ${foundBy} | ${mend} | ${heldBy} | ${found} |`
  })
  return rows.join('\n')
}

/** What the simulated clinics went through. */
function soakSection(ran: readonly Ran[]): string {
  const kinds = Object.keys(ran[0]?.figures ?? {}).flatMap((name) => /^fault (.+)$/.exec(name)?.[1] ?? [])
  const rows = kinds.map((kind) => `| ${kind} | ${sum(ran, `fault ${kind}`)} |`).join('\n')
  return `[Simulated clinics](simulation.md), each by a seed, with every invariant looked at after each step: ${sum(ran, 'runs')} runs,
${sum(ran, 'clientYears')} client-years, ${sum(ran, 'steps')} steps, ${sum(ran, 'commits')} transactions, ${sum(ran, 'mails')} mails, ${sum(ran, 'acts')} acts of people.

| fault | times |
|---|---|
${rows}`
}

/** How many plans of the short scenarios were played, by scenario. */
function exhaustiveSection(ran: readonly Ran[]): string {
  const names = Object.keys(ran[0]?.figures ?? {}).flatMap((name) => /^plans (.+)$/.exec(name)?.[1] ?? [])
  const counts = (name: string) => ['points', 'singles', 'pairs', 'triples'].map((what) => sum(ran, `${what} ${name}`))
  const rows = names.map((name) => `| ${name} | ${counts(name).join(' | ')} |`).join('\n')
  const plans = names.reduce(
    (total, name) => total + ran.reduce((of, { figures }) => of + (figures[`plans ${name}`] ?? 0), 0),
    0,
  )
  return `[Every fault at every call](simulation.md#every-fault-at-every-call) of ${names.length} short scenarios: ${plans.toLocaleString('en-US')} plans, each of which
held.

| scenario | points | with one fault | with two | with three |
|---|---|---|---|---|
${rows}`
}

/** What black-box runs with kills came to, and where the processes were killed. */
function killsSection(ran: readonly Ran[]): string {
  const names = [...new Set(ran.flatMap(({ figures }) => Object.keys(figures)))]
  const places = names.flatMap((name) => /^killed (.+)$/.exec(name)?.[1] ?? []).toSorted()
  const rows = places.map((place) => `| ${place} | ${sum(ran, `killed ${place}`)} |`).join('\n')
  return `A clinic a run on the local stack, its functions in processes that are killed (SIGKILL) before they have the answer to a call,
while every fourth mail meets a fault of SES: a throttle, a 5xx, an answer that is lost after SES took the mail, events that never come.
After half an hour in peace each due message is sent, left out for a true reason, or held and listed, and SES's door saw what the table
tells. Such runs: ${sum(ran, 'runs')}; kills survived: ${sum(ran, 'kills')}; mails that SES took: ${sum(ran, 'mails')}. Messages sent:
${sum(ran, 'sent')}, left out: ${sum(ran, 'skipped')}, held: ${sum(ran, 'held')}; lost: ${sum(ran, 'lost')}, doubled: ${sum(ran, 'doubled')}. Second copies of a
welcome, a reminder or a notice, of which nobody could know whether it had gone: ${sum(ran, 'copies')}. Dead letters, of what was given up
since kills met it five times running, and was done by a later tick all the same: ${sum(ran, 'deadLetters')}.

| killed in this call | times |
|---|---|
${rows}`
}

/** What a minute with many mails due came to. */
function loadSection(ran: readonly Ran[]): string {
  return `Mails due in one minute: ${sum(ran, 'messages')}, through the real tick, queue and attend, where SES takes ${sum(ran, 'rate')} a second, as the
clinic's file says. Lost: ${sum(ran, 'lost')}, doubled: ${sum(ran, 'doubled')}, dead letters: none, refused by SES for
its rate: ${sum(ran, 'throttled')}. Half of them went within ${sum(ran, 'p50')} s, 99 of 100 within ${sum(ran, 'p99')} s, where the limits alone make it ${sum(ran, 'ideal')} s.`
}

function operationRows(parts: readonly Ran[]): string {
  const names = Object.keys(parts[0]?.figures ?? {}).flatMap((figure) => /^asked (.+)$/.exec(figure)?.[1] ?? [])
  return names.map((name) => `| ${name} | ${sum(parts, `asked ${name}`)} | ${sum(parts, `done ${name}`)} |`).join('\n')
}

/** Of every operation. */
function allOf(parts: readonly Ran[], figure: 'asked' | 'done'): string {
  const all = parts.flatMap(({ figures }) =>
    Object.entries(figures).flatMap(([name, count]) => (name.startsWith(`${figure} `) ? [count] : [])),
  )
  return all.reduce((total, count) => total + count, 0).toLocaleString('en-US')
}

function drillRows(ran: readonly Ran[]): string {
  const rows = drills.flatMap(({ name, what, figures: names }) => {
    const figures = ran.find(({ command }) => command.endsWith(`/${name}.ts`))?.figures
    if (figures === undefined) return []
    const told = names.map((figure) => figures[figure] ?? 0).join(', ')
    return [`| ${what} | ${told} | ${figures['lost'] ?? 0} | ${figures['doubled'] ?? 0} |`]
  })
  return rows.join('\n')
}

function calendarRow(calendars: readonly Ran[] | undefined): string {
  if (calendars === undefined)
    return "| calendars read by a second parser | none: Debian's python3-icalendar was not there |"
  const [courses, mails] = [sum(calendars, 'courses'), sum(calendars, 'mails')]
  return `| random courses whose calendars a second, independent parser read, and mails in them | ${courses}, ${mails} |`
}

function sum(parts: readonly Ran[], figure: string): string {
  return parts.reduce((total, { figures }) => total + (figures[figure] ?? 0), 0).toLocaleString('en-US')
}
