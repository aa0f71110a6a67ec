/**
 * How long each step of a message takes, in milliseconds, as [usually, one time in fifty]. A laptop cannot measure them: they are what AWS
 * tells of its services within a region, on the slow side, with the CPU time of attend (`--only attend`) shared among them.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/metrics-dimensions.html
 */
export const serviceTimes = {
  read: [8, 40],
  claim: [14, 60],
  send: [70, 400],
  /** An answer of SES that says no. */
  refusal: [15, 60],
  record: [14, 60],
  /** SendMessageBatch. */
  queue: [12, 60],
} as const satisfies Readonly<Record<string, readonly [number, number]>>
