import type { Clinic } from '../../shared/config/clinic.ts'
import type { AskApi } from './ask-api.ts'
import type { TestClient } from './test-client.ts'

export interface SmokeDeps {
  readonly clinic: Clinic
  readonly client: TestClient
  readonly ask: AskApi
  /** Asks the same, and is not stopped by who breaks the run off. */
  readonly askToTheEnd: AskApi
  /** Lets some seconds go by between two looks; rejects once the run is broken off. */
  readonly pause: () => Promise<void>
  /** How often one thing is looked at before the run gives up. */
  readonly looks: number
  readonly tell: (line: string) => void
}
