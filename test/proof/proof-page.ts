import type { Ran } from './run-program.ts'

/** What a proof run printed. */
export interface Proof {
  readonly figures: {
    readonly lives: readonly Ran[]
    readonly paper: readonly Ran[]
    readonly whole: readonly Ran[]
    readonly tokens: readonly Ran[]
    readonly api: readonly Ran[]
    readonly apiOnDynamoDb: readonly Ran[]
    readonly calendars: readonly Ran[] | null
  }
  readonly seed: number
  readonly scale: number
  readonly minutes: number
}

/** docs/proof.md: the figures of one run, each with the command that prints it again. */
export function pageOf({ figures, seed, scale, minutes }: Proof): string {
  const { lives, paper, whole, tokens, api, apiOnDynamoDb, calendars } = figures
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
${calendarRow(calendars)}

To print a part's figures again:

\`\`\`
${[...lives, ...paper, ...whole, ...tokens, ...api, ...apiOnDynamoDb, ...(calendars ?? [])].map(({ command }) => command).join('\n')}
\`\`\`

Each operation of the API, how often it was asked at random and how often it was done. What was not done was refused as
the document says, most of it on purpose: half of the requests are nearly right or as nobody means them.

| operation | asked | done |
|---|---|---|
${operationRows([...api, ...apiOnDynamoDb])}
`
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

function calendarRow(calendars: readonly Ran[] | null): string {
  if (calendars === null)
    return "| calendars read by a second parser | none: Debian's python3-icalendar was not there |"
  const [courses, mails] = [sum(calendars, 'courses'), sum(calendars, 'mails')]
  return `| random courses whose calendars a second, independent parser read, and mails in them | ${courses}, ${mails} |`
}

function sum(parts: readonly Ran[], figure: string): string {
  return parts.reduce((total, { figures }) => total + (figures[figure] ?? 0), 0).toLocaleString('en-US')
}
