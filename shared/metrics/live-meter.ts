import type { Clinic } from '../config/clinic.ts'
import { systemClock } from '../ports/clock.ts'
import { millisecondsOf } from '../time/instant.ts'
import { createMeter, type Meter } from './meter.ts'

/** A function's meter. Lambda wraps what goes through `console` into lines of its own, which CloudWatch would not read. */
export function liveMeter({ id, profile }: Pick<Clinic, 'id' | 'profile'>, service: string): Meter {
  return createMeter({
    ...{ clinic: id, profile },
    service,
    now: () => millisecondsOf(systemClock()),
    write: (line) => process.stdout.write(`${line}\n`),
  })
}

/** A handler whose measurements are written when it is done, however that ends. */
export function metered<Input extends readonly unknown[], Output>(
  deps: { readonly meter: Meter },
  handler: (...input: Input) => Promise<Output>,
): (...input: Input) => Promise<Output> {
  return async (...input) => {
    try {
      return await handler(...input)
    } finally {
      deps.meter.flush()
    }
  }
}
