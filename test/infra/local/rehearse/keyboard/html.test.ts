import { describe, expect, it } from 'vitest'

import { elementsIn, elementsWith, readHtml, textIn } from '../../../../../infra/local/rehearse/keyboard/html.ts'

describe('readHtml', () => {
  it('reads elements with their attributes in any order and any quotes', () => {
    const page = readHtml(`<!doctype html><p lang='en' class="a b" hidden data-form=phq-9>x</p>`)
    const [p] = elementsIn(page, 'p')
    expect(Object.fromEntries(p?.attributes ?? [])).toEqual({
      lang: 'en',
      class: 'a b',
      hidden: '',
      'data-form': 'phq-9',
    })
  })

  it('finds elements within one another, by name and by attribute', () => {
    const page = readHtml(
      '<ul><li data-form="a"><a href="/1">one</a></li><li data-form="b"><a href="/2">two</a></li></ul>',
    )
    expect(elementsIn(page, 'a').map(textIn)).toEqual(['one', 'two'])
    const [b] = elementsWith(page, 'data-form', 'b')
    expect(b && elementsIn(b, 'a').map(({ attributes }) => attributes.get('href'))).toEqual(['/2'])
  })

  it('reads what is written in another way: names of signs, and their numbers', () => {
    const page = readHtml('<p title="&quot;&lt;b&gt;&quot;">a &amp; b&#39;s &#x645;&nbsp;&amp;lt;</p>')
    const [p] = elementsIn(page, 'p')
    expect(p?.attributes.get('title')).toBe('"<b>"')
    expect(p && textIn(p)).toBe("a & b's م\u00A0&lt;")
  })

  it('takes elements without content, comments and signs in attributes for what they are', () => {
    const page = readHtml('<p>a<br>b<br/><!-- <p> --><input value="a > b"><img src="x"/>c</p>')
    const [p] = elementsIn(page, 'p')
    expect(p && textIn(p)).toBe('abc')
    expect(elementsIn(page, 'input').map(({ attributes }) => attributes.get('value'))).toEqual(['a > b'])
  })

  it('takes no markup from a script or a style', () => {
    const page = readHtml('<script>if (a < b) write("<form>&amp;</form>")</script><style>a > b{}</style><form></form>')
    expect(elementsIn(page, 'form')).toHaveLength(1)
    expect(elementsIn(page, 'script').map(textIn)).toEqual(['if (a < b) write("<form>&amp;</form>")'])
  })

  it.each([
    ['leaves one open', '<form><p></p>', 'the page leaves <form> open'],
    ['closes another one', '<form><p></form></p>', 'the page closes <form> where <p> is open'],
    ['closes none', '</p>', 'the page closes <p> where <> is open'],
  ])('refuses a page that %s', (_what, html, message) => {
    expect(() => readHtml(html)).toThrow(message)
  })
})
