import { describe, expect, it } from 'vitest'

import { matchRoute, type Route } from '../../../infra/local/routes.ts'

const route = (key: string): Route => {
  const [method = '', path = ''] = key === '$default' ? ['ANY', '/$default'] : key.split(' ')
  return { key, method, segments: path.slice(1).split('/'), functionArn: key, authorization: 'NONE' }
}
const routes = [
  '$default',
  'ANY /c/{token}',
  'GET /c/{token}',
  'GET /c/new',
  'GET /c/{token}/{page}',
  'GET /staff/{proxy+}',
  'GET /',
].map(route)

describe('matchRoute', () => {
  it.each([
    ['GET', '/c/new', 'GET /c/new', {}],
    ['GET', '/c/abc', 'GET /c/{token}', { token: 'abc' }],
    ['POST', '/c/abc', 'ANY /c/{token}', { token: 'abc' }],
    ['GET', '/c/a%20b/page', 'GET /c/{token}/{page}', { token: 'a b', page: 'page' }],
    ['GET', '/staff/a/b', 'GET /staff/{proxy+}', { proxy: 'a/b' }],
    ['GET', '/', 'GET /', {}],
    ['POST', '/staff/a', '$default', {}],
    ['GET', '/c/', '$default', {}],
  ])('%s %s goes to %s', (method, path, key, parameters) => {
    expect(matchRoute(routes, method, path)).toMatchObject({ route: { key }, parameters })
  })

  it('finds none where no route has the path and the method', () => {
    expect(matchRoute(routes.slice(1), 'DELETE', '/staff/a')).toBeNull()
  })
})
