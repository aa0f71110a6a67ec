import { Logger } from '@aws-lambda-powertools/logger'

/** Writes structured log lines: ids, codes and counts only, never what a client is called, says or is sent. */
export type Log = Pick<Logger, 'info' | 'warn' | 'error'>

/** The log of a function, set up with its first line: most runs of the tick have none. */
export function createLog(service: string): Log {
  let logger: Logger | null = null
  const own = (): Logger => (logger ??= new Logger({ serviceName: service }))
  return {
    info: (message, ...extra) => own().info(message, ...extra),
    warn: (message, ...extra) => own().warn(message, ...extra),
    error: (message, ...extra) => own().error(message, ...extra),
  }
}
