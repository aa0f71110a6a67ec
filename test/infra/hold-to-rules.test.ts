import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { App, Stack } from 'aws-cdk-lib'
import { Queue } from 'aws-cdk-lib/aws-sqs'
import { afterEach, describe, expect, it, vi } from 'vitest'

import { holdToRules } from '../../infra/hold-to-rules.ts'
import { contextOfCdkJson } from '../../infra/synthesise.ts'
import { sampleApp } from './sample-stack.ts'

/** What the synthesis of an app says of broken rules; empty where there are none. */
function findingsOf(app: App): string {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {})
  const wrote = vi.spyOn(process.stderr, 'write').mockImplementation(() => true)
  try {
    app.synth()
    return ''
  } catch (error) {
    return [String(error), ...said.mock.calls.flat(), ...wrote.mock.calls.map(([text]) => text)].join('\n')
  }
}

describe('holdToRules', () => {
  afterEach(() => vi.restoreAllMocks())

  it.each(['harbour', 'thames'])('finds nothing in the stack of %s', { timeout: 60_000 }, (name) => {
    const { app } = sampleApp(name)
    holdToRules(app)
    expect(findingsOf(app)).toBe('')
  })

  it('finds a queue that takes requests without TLS', { timeout: 60_000 }, () => {
    const app = new App({ outdir: mkdtempSync(join(tmpdir(), 'interlude-rules-')), context: contextOfCdkJson() })
    new Queue(new Stack(app, 'Open'), 'Queue')
    holdToRules(app)
    expect(findingsOf(app)).toContain('AwsSolutions-SQS4')
  })
})
