import { describe, expect, it } from 'vitest'

import { type Situation, act, startAct } from './staged-aws.ts'

describe('takeDown', () => {
  it('exports, takes the protection off, deletes the stack, and tells what stays and how it is removed', async () => {
    const { end, did, told } = await act({})
    expect(end).toEqual({ ok: true, isStopped: false, changes: 40 })
    expect(did).toEqual(['export https://harbour.example', 'protect false', 'delete the stack'])
    expect(told.slice(told.indexOf('kept, and paid for, until somebody removes it:'))).toEqual([
      'kept, and paid for, until somebody removes it:',
      '  table Interlude-harbour-StoreTable-1',
      '  key key-data',
      '  vault, with the backups in it, interlude-harbour-1',
      '  user pool ca-central-1_Pool',
      '  log group /aws/lambda/interlude-harbour-old',
      'to remove it for good, within 90 days: npm run destroy -- --clinic harbour --purge; later by hand (docs/deploying.md)',
    ])
  })

  it.each<[string, Situation]>([
    ['the operator does not agree', { isAgreed: false }],
    ['the credentials are of another account', { account: '999999999999' }],
    ['the export fails', { isExportable: false }],
    ['there is nowhere to export from', { stack: { url: null } }],
  ])('does nothing to the stack where %s', async (_, situation) => {
    const { end, did } = await act(situation)
    expect(end.ok).toBe(false)
    expect(did.filter((one) => !one.startsWith('export'))).toEqual([])
  })

  it('asks nothing of a stack in another account, and says whose is which', async () => {
    const { told } = await act({ account: '999999999999' })
    expect(told).toEqual([
      'harbour is in account 111122223333, and these credentials are of 999999999999: give --profile NAME',
    ])
  })

  it('exports nothing where it is told not to, or where the deletion has begun already', async () => {
    for (const situation of [{ options: { isExported: false } }, { stack: { status: 'DELETE_FAILED' } }]) {
      expect((await act(situation)).did).toEqual(['protect false', 'delete the stack'])
    }
  })

  it('puts the protection back where the stack could not be deleted', async () => {
    const { end, did, told } = await act({ isDeletable: false })
    expect(end.ok).toBe(false)
    expect(did.slice(-2)).toEqual(['delete the stack', 'protect true'])
    expect(told.at(-1)).toBe('Interlude-harbour is not deleted, its termination protection is on again: run this again')
  })

  it('says so when there is no stack', async () => {
    const { end, did, told } = await act({ stack: null })
    expect([end.ok, did, told]).toEqual([true, [], ['Interlude-harbour: there is no stack']])
  })

  describe('with purge', () => {
    const options = { purge: 'named' } as const
    const removed = [
      ...['unprotect table Interlude-harbour-StoreTable-1', 'delete table Interlude-harbour-StoreTable-1'],
      ...['delete backup b-1', 'delete backup b-2', 'delete vault interlude-harbour-1'],
      ...['unprotect pool ca-central-1_Pool', 'delete pool ca-central-1_Pool'],
      'delete log group /aws/lambda/interlude-harbour-old',
      'schedule key key-data in 30 days',
    ]

    it('then removes what stays, the keys last', async () => {
      const { end, did, told } = await act({ options })
      expect(end.ok).toBe(true)
      expect(did).toEqual(['export https://harbour.example', 'protect false', 'delete the stack', ...removed])
      expect(told.at(-1)).toBe('key key-data: opens nothing any more; goes on 2027-02-05')
    })

    it('removes nothing while the stack stands, whatever the CDK says', async () => {
      const { end, did } = await act({ options, isPretended: true })
      expect(end.ok).toBe(false)
      expect(did.slice(-2)).toEqual(['delete the stack', 'protect true'])
    })

    it.each(removed)('goes on, after it broke off at "%s", until all is gone', async (step) => {
      const staged = startAct({ options })
      await expect(staged.run({ breaksAt: step })).rejects.toThrow('broken off')
      const { end, did } = await staged.run()
      expect(end.ok).toBe(true)
      expect(did.filter((one) => ['export https://harbour.example', 'delete the stack'].includes(one))).toHaveLength(2)
      expect(staged.left()).toEqual([])
      expect((await staged.run()).end.ok).toBe(true)
      expect(staged.left()).toEqual([])
    })

    it('removes what an earlier stack of the clinic left, and nothing of another clinic’s', async () => {
      const { did } = await act({ options, stack: null, earlier: ['Interlude-harbour', 'Interlude-harbour-two'] })
      expect(did).toEqual(removed)
    })

    it('waits no longer than ten minutes for the backups to go, and says what to do', async () => {
      const staged = startAct({ options, isStubborn: true })
      await expect(staged.run()).rejects.toThrow(
        'vault interlude-harbour-1: 2 backups are not gone yet; run this again later',
      )
      expect(staged.paused()).toBe(600)
    })
  })
})
