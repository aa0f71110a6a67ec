import { describe, expect, it } from 'vitest'

import { diaryCard } from '../../../support/extras.ts'
import { type LinkWorld, createLinkWorld } from '../../../support/link-world.ts'
import { sampleClinic } from '../../../support/sample-course.ts'
import { faultsOf } from '../../../support/valid-html.ts'
import { openForm } from '../../../support/written-pages.ts'

const clinic = sampleClinic('harbour', { protocol: { extra: [diaryCard] } })

async function withFocus(world: LinkWorld): Promise<LinkWorld> {
  const state = await world.store.readCourse(world.course.id)
  if (state === null) throw new Error('no course')
  const value = { ...state.course, area: 'grief' as const, measures: ['gad-7'], version: state.course.version + 1 }
  await world.store.write([{ put: 'course', value, was: state.course.version }])
  return world
}

function listed(body: string): readonly (readonly [form: string, path: string])[] {
  return [...body.matchAll(/<a href="[^"]*\/(write\/[^"]+)" data-form="([^"]+)"/g)].map(([, path = '', form = '']) => [
    form,
    path,
  ])
}

describe('writeListPage', () => {
  it('names first what fits the session: measures asked, its worksheets, what the clinic attached; then the others', async () => {
    const world = await withFocus(await createLinkWorld({ clinic }))
    const { body } = await world.ask('GET', `${world.linkTo()}/write/8`)
    expect(await faultsOf(body)).toEqual([])
    const forms = listed(body).map(([form]) => form)
    const fitting = body.slice(body.indexOf('For this appointment'), body.indexOf('Other pages'))
    const fit = ['gad-7', 'decision-analysis', 'grief-timeline', 'diary-card']
    expect(listed(fitting).map(([form]) => form)).toEqual(fit)
    expect(forms.slice(0, 4)).toEqual(fit)
    expect(new Set(forms).size).toBe(forms.length)
    expect(forms).toHaveLength(11)
  })

  it('leads to each form by a number, with no word of what it is for', async () => {
    const world = await withFocus(await createLinkWorld({ clinic }))
    const { body } = await world.ask('GET', `${world.linkTo()}/write/8`)
    for (const [, path] of listed(body)) {
      expect(path).toMatch(/^write\/8\/\d+$/)
      expect((await world.ask('GET', `${world.linkTo()}/${path}`)).statusCode).toBe(200)
    }
  })

  it('says what is begun and what is saved', async () => {
    const world = await createLinkWorld({ clinic })
    const link = `${world.linkTo()}/write/8`
    const pathOf = async (form: string) => {
      const { body } = await world.ask('GET', link)
      return `${world.linkTo()}/${listed(body).find(([one]) => one === form)?.[1] ?? ''}`
    }
    await (await openForm(world, await pathOf('role-play'))).send({ who: 'A', keep: 'draft' })
    await (await openForm(world, await pathOf('expectations'))).send({ who: 'A', save: 'yes' })
    const { body } = await world.ask('GET', link)
    expect(body.match(/begun, not saved yet/g)).toHaveLength(1)
    expect(body.match(/Saved: Sunday 28 February, 15:00\./g)).toHaveLength(1)
    const other = await world.ask('GET', `${world.linkTo()}/write/9`)
    expect(other.body).not.toMatch(/begun|Saved:/)
  })

  it.each(['es', 'ar'] as const)('names no measure that has no official translation: %s', async (locale) => {
    const world = await withFocus(await createLinkWorld({ clinic, client: { locale } }))
    const { body } = await world.ask('GET', `${world.linkTo()}/write/8`)
    expect(listed(body).map(([form]) => form)).not.toContain('gad-7')
    expect(await faultsOf(body)).toEqual([])
  })

  it.each(['write/0', 'write/99', 'write/8/0', 'write/8/99', 'write/8/5/2', 'write/8/5/1', 'write', 'write/8/x'])(
    'has no page %s',
    async (path) => {
      const world = await createLinkWorld({ clinic })
      expect((await world.ask('GET', `${world.linkTo()}/${path}`)).statusCode).toBe(404)
    },
  )
})
