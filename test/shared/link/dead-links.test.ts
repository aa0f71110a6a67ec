import { describe, expect, it } from 'vitest'

import { deadLinks } from '../../../shared/link/dead-links.ts'

describe('deadLinks', () => {
  it('has each address of a mail, none of which leads anywhere', () => {
    expect(deadLinks('prompt')).toEqual({
      page: 'https://preview.invalid/page',
      stop: 'https://preview.invalid/stop',
      stopAll: 'https://preview.invalid/stop-all',
      feed: { https: 'https://preview.invalid/feed', webcal: 'webcal://preview.invalid/feed' },
    })
  })

  it('stops nothing by itself where a mail has no family', () => {
    expect(deadLinks('change').stop).toBeNull()
  })
})
