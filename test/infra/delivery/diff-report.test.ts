import { describe, expect, it } from 'vitest'

import { diffReport } from '../../../infra/delivery/diff-report.ts'

describe('diffReport', () => {
  it('has each clinic under its name, with what the CDK said', () => {
    const said = 'Stack Interlude-harbour\n[~] AWS::SQS::Queue Due\n\n'
    expect(
      diffReport([
        { clinic: 'abbey', kind: 'gone' },
        { clinic: 'harbour', kind: 'changed', said },
        { clinic: 'thames', kind: 'new' },
      ]),
    ).toBe(`### abbey

Its file is gone. Nothing is taken down by that: the stack stays as it is.

### harbour

\`\`\`
Stack Interlude-harbour
[~] AWS::SQS::Queue Due
\`\`\`

### thames

A new clinic: the whole stack would be made. The first deployment is made by hand.
`)
  })

  it('says above what was said that a clinic could not be compared', () => {
    expect(diffReport([{ clinic: 'harbour', kind: 'failed', said: 'no credentials' }])).toBe(
      '### harbour\n\n**This could not be worked out.**\n\n```\nno credentials\n```\n',
    )
  })

  it('lets nothing that a change says end its block', () => {
    const report = diffReport([{ clinic: 'harbour', kind: 'changed', said: 'a\n````\n# Approved\n' }])
    expect(report).toBe('### harbour\n\n`````\na\n````\n# Approved\n`````\n')
  })

  it.each([1, 2, 40])('stays under what GitHub shows, in bytes too: %i clinics', (count) => {
    const said = '─'.repeat(400_000)
    const diffs = Array.from({ length: count }, (_, index) => ({
      clinic: `c-${index}`,
      kind: 'changed' as const,
      said,
    }))
    const report = diffReport(diffs)
    expect(Buffer.byteLength(report)).toBeLessThan(1024 * 1024)
    expect(report.match(/… and \d+ characters more/g)).toHaveLength(count)
  })
})
