import { describe, expect, it } from 'vitest'

import { takeAnswers } from '../../../../shared/command/take-answers.ts'
import { commandCourse } from '../../../../shared/command/command-course.ts'
import { type ConsoleWorld, createConsoleWorld, people } from '../../../support/console-world.ts'
import { at } from '../../../support/sample-course.ts'
import { faultsOf } from '../../../support/valid-html.ts'

/** The sample course, held up to its eighth session, measured at its first and its last, and ended. */
async function createEndedWorld(): Promise<ConsoleWorld> {
  const world = await createConsoleWorld({ now: at('2027-03-02T23:30:00Z') })
  const { deps, client } = world
  const give = async (command: Parameters<typeof commandCourse>[2]['command']) =>
    expect((await commandCourse(deps, client.id, { command, by: 'p-one' })).ok).toBe(true)
  for (const [slot, phq, gad] of [
    [1, 2, 2],
    [8, 1, 0],
  ] as const) {
    for (const [form, items, answer] of [
      ['phq-9', 8, phq],
      ['gad-7', 7, gad],
    ] as const) {
      const answers =
        form === 'phq-9'
          ? [...Array.from({ length: items }, () => answer), 0]
          : Array.from({ length: items }, () => answer)
      expect((await takeAnswers(deps, client.id, { slot, form, answers, by: 'client' })).ok).toBe(true)
    }
  }
  for (const slot of [1, 2, 3, 4, 5, 6, 8]) await give({ do: 'mark', slot, as: 'attended' })
  await give({ do: 'mark', slot: 7, as: 'missed' })
  await give({ do: 'end', left: 0, reason: 'agreed' })
  return world
}

const figure = (body: string, name: string): string =>
  new RegExp(`<dt>${name}</dt><dd>(.*?)</dd>`).exec(body)?.[1]?.replaceAll(/<[^>]+>/g, '') ?? 'none'

describe('reportsPage', () => {
  it('tells how sessions and courses went, each with what it is of', async () => {
    const { ask } = await createEndedWorld()
    const { body } = await ask('reports?from=2027-01-01&to=2027-03-31')
    expect(figure(body, 'Attended')).toBe('7')
    expect(figure(body, 'Missed')).toBe('1')
    expect(figure(body, 'Attended, of those that were not called off in time')).toBe('7 of 8')
    expect(figure(body, 'Held as agreed, of those that ended')).toBe('0 of 1')
    expect(figure(body, 'Recovery')).toBe('1 of 1')
    expect(figure(body, 'Reliable improvement')).toBe('1 of 1')
    expect(await faultsOf(body)).toEqual([])
  })

  it('keeps outcomes from the front desk, also in the file', async () => {
    const { ask } = await createEndedWorld()
    const query = 'from=2027-01-01&to=2027-03-31'
    for (const path of ['reports', 'reports/csv']) {
      expect((await ask(`${path}?${query}`, { as: people.frontDesk })).body).not.toMatch(/recovery|PHQ|phq/i)
      expect((await ask(`${path}?${query}`, { as: people.auditor })).body).toMatch(/recovery/i)
    }
  })

  it('counts for therapists only their own, whatever they ask for', async () => {
    const { ask } = await createEndedWorld()
    const query = 'from=2027-01-01&to=2027-03-31&therapist=t-1'
    expect(figure((await ask(`reports?${query}`, { as: people.otherTherapist })).body, 'Attended')).toBe('0')
    expect(figure((await ask(`reports?${query}`, { as: people.therapist })).body, 'Attended')).toBe('7')
  })

  it.each(['from=2027-02-30&to=2027-03-01', 'from=2027-03-02&to=2027-03-01', 'from=2020-01-01&to=2027-03-01'])(
    'says what is wrong with %s',
    async (query) => {
      const { ask } = await createEndedWorld()
      expect((await ask(`reports?${query}`)).body).toContain('role="alert"')
      expect((await ask(`reports/csv?${query}`)).statusCode).toBe(422)
    },
  )

  it('gives the figures as a file', async () => {
    const { ask } = await createEndedWorld()
    const { body, headers } = await ask('reports/csv?from=2027-01-01&to=2027-03-31')
    expect(headers['content-disposition']).toBe('attachment; filename="report.csv"')
    expect(body).toContain('2027-01-01,2027-03-31,sessions,attended,7,,\r\n')
    expect(body).toContain('2027-01-01,2027-03-31,courses,"completed, of those that ended",0,1,0\r\n')
  })
})
