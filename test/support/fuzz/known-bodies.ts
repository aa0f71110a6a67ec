import { apiExamples } from '../api-examples.ts'

/** Commands on a course, one of each kind, that the sample course can mostly be given. */
const commands: readonly object[] = [
  { do: 'confirm', slot: 9 },
  { do: 'mark', slot: 7, as: 'missed' },
  { do: 'mark', slot: 7, as: 'attended' },
  { do: 'move', slot: 9, to: '2027-03-10T10:00' },
  { do: 'move', slot: 10, to: '2027-03-17T15:00', scope: 'following' },
  { do: 'move', slot: 10, to: '2027-03-17T22:00', override: 'the only time there is' },
  { do: 'cancel', slot: 11, for: 'client' },
  { do: 'cancel', slot: 12, for: 'staff' },
  { do: 'therapist', to: 't-3' },
  { do: 'pause' },
  { do: 'resume', from: '2027-04-12' },
  { do: 'extend', to: 14, reason: 'the area is not done with' },
  { do: 'end', left: 3, reason: 'well again' },
  { do: 'focus', area: 'grief' },
  { do: 'technique', slot: 9, technique: null },
  { do: 'preferences', zone: 'Europe/London', prompts: false },
  { do: 'ask', slot: 9, times: ['2027-03-11T10:00'] },
  { do: 'decline', slot: 9 },
  { do: 'choose', slot: 9, to: '2027-03-10T10:00' },
  { do: 'undo' },
  { do: 'undo', for: 'client' },
]

const examples = new Map<string, readonly unknown[]>(
  apiExamples.map(({ id, asking, refused }) => [
    id,
    [asking?.body, refused?.[1].body].filter((body) => body !== undefined && !isLong(body)),
  ]),
)

function isLong(body: unknown): boolean {
  return typeof body === 'string' && body.length > 10_000
}

/** Bodies of an operation that are good, or nearly so. */
export function bodiesOf(operation: string): readonly unknown[] {
  const own = examples.get(operation) ?? []
  return operation === 'commandCourse' || operation === 'previewCommand' ? [...own, ...commands] : own
}
