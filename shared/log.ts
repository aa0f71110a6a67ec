import { Logger } from '@aws-lambda-powertools/logger'

/** Writes structured log lines: ids, codes and counts only, never what a client is called, says or is sent. */
export type Log = Pick<Logger, 'info' | 'warn' | 'error'>

export function createLog(service: string): Log {
  return new Logger({ serviceName: service })
}
