import { describe, expect, it } from 'vitest'

import { type FormFields, readForm } from '../../../shared/http/read-form.ts'

type Value = string | Uint8Array<ArrayBuffer>

async function read(fields: readonly (readonly [string, Value])[], file?: string): Promise<FormFields | null> {
  const data = new FormData()
  for (const [name, value] of fields) data.append(name, typeof value === 'string' ? value : new File([value], 'x.csv'))
  const sent = new Response(data)
  const body = new Uint8Array(await sent.arrayBuffer())
  return readForm(body, sent.headers.get('content-type') ?? '', file)
}

const bytes = (text: string, encoding: BufferEncoding = 'utf8'): Value => Uint8Array.from(Buffer.from(text, encoding))

describe('readForm', () => {
  it('reads the file that the page asks for as text, without a mark of order', async () => {
    expect(await read([['csv', bytes('\uFEFFJosé\r\n')]], 'csv')).toEqual(new Map([['csv', 'José\r\n']]))
  })

  it('reads what is not UTF-8 so that the clients’ file is told from one that is', async () => {
    expect((await read([['csv', bytes('José', 'latin1')]], 'csv'))?.get('csv')).toContain('\uFFFD')
    expect((await read([['csv', bytes('José', 'utf16le')]], 'csv'))?.get('csv')).toContain('\u0000')
  })

  it('takes a file that nobody chose as an empty field', async () => {
    expect(await read([['csv', bytes('')]], 'csv')).toEqual(new Map([['csv', '']]))
  })

  it.each([
    ['a file where none is asked for', [['csv', bytes('a')]], undefined],
    ['a file in another field', [['other', bytes('a')]], 'csv'],
    [
      'two files',
      [
        ['csv', bytes('a')],
        ['csv', bytes('b')],
      ],
      'csv',
    ],
    [
      'a field twice',
      [
        ['a', '1'],
        ['a', '2'],
      ],
      undefined,
    ],
  ] satisfies readonly (readonly [string, readonly (readonly [string, Value])[], string | undefined])[])(
    'does not read %s',
    async (_what, fields, file) => {
      expect(await read(fields, file)).toBeNull()
    },
  )
})
