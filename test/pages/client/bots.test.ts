import { describe, expect, it } from 'vitest'

import { createPages } from '../../../functions/pages/pages.ts'
import { type LinkWorld, createLinkWorld, eventOf } from '../../support/link-world.ts'
import { formsIn, postForm } from '../../support/page-form.ts'

/** Every page below a link that a robot finds by following what it sees, the link's own first. */
async function crawl(ask: LinkWorld['ask'], link: string): Promise<readonly string[]> {
  const found = [link]
  for (const path of found) {
    const { body } = await ask('GET', path)
    const next = [...body.matchAll(/(?:href|action)="([^"#]+)"/g)].map(([, to = '']) => to)
    for (const to of next) if (to.startsWith(`${link}/`) && !found.includes(to)) found.push(to)
  }
  return found
}

/** The pages over a store that fails the test when anything is written. */
function readOnly(world: LinkWorld): { ask: LinkWorld['ask']; written: string[] } {
  const written: string[] = []
  const store = new Proxy(world.deps.store, {
    get(target, name, receiver) {
      if (/^(?:write|put|remove)/.test(String(name))) written.push(String(name))
      return Reflect.get(target, name, receiver)
    },
  })
  const log = { info: () => {}, warn: () => {}, error: () => {} }
  const pages = createPages({ ...world.deps, store }, log)
  return { ask: (method, path, more = {}) => pages(eventOf(method, path, more)), written }
}

describe('a robot that follows every link', () => {
  it('changes nothing, whatever it asks for and whatever it says that it takes', async () => {
    const world = await createLinkWorld()
    const { ask, written } = readOnly(world)
    const paths = [...(await crawl(ask, world.linkTo())), '/c/new', world.linkTo({ purpose: 'stop-all' })]
    expect(paths.length).toBeGreaterThan(5)
    for (const path of paths)
      for (const method of ['GET', 'HEAD', 'OPTIONS', 'TRACE', 'PUT', 'DELETE'])
        for (const accept of ['*/*', 'application/problem+json'])
          await ask(method, path, { accept, body: 'stop=all&confirm=8&sure=yes', contentType: 'text/plain' })
    expect(written).toEqual([])
  })
})

describe('a robot that sends every form as it stands', () => {
  it('does nothing but what the client can take back and staff see', async () => {
    const acts = new Set<string>()
    const sample = await createLinkWorld()
    const paths = (await crawl(sample.ask, sample.linkTo())).map((path) => path.split('/').slice(3).join('/'))
    for (const path of paths) {
      for (const act of await actsOfDefaults(path)) acts.add(act)
    }
    expect([...acts]).toEqual(['confirm'])
  })
})

/** Sends each form of a page with each of its buttons, each time to a world of its own; the acts that staff see after. */
async function actsOfDefaults(path: string): Promise<readonly string[]> {
  const forms = formsIn((await openPage(path)).body)
  const acts: string[] = []
  for (const [at, { buttons }] of forms.entries()) {
    for (const button of buttons.length === 0 ? [null] : buttons) {
      const { world, address, body } = await openPage(path)
      const form = formsIn(body)[at]
      const chosen = button === null ? {} : { [button[0]]: button[1] }
      await postForm(world, form?.action ?? address, { ...form?.fields, ...chosen })
      acts.push(...(await world.store.readAudit(world.course.id, 0)).map(({ act }) => act))
      const { version: _version, ...client } = world.client
      expect(await world.store.readClient(world.client.id)).toMatchObject(client)
    }
  }
  return acts
}

async function openPage(path: string): Promise<{ world: LinkWorld; address: string; body: string }> {
  const world = await createLinkWorld()
  const address = path === '' ? world.linkTo() : `${world.linkTo()}/${path}`
  const { body } = await world.ask('GET', address)
  return { world, address, body }
}
