import { describe, expect, it } from 'vitest'

import { functionNames } from '../../shared/config/function-names.ts'
import { sampleClinic } from '../support/sample-course.ts'
import { sampleStack } from './sample-stack.ts'

const { clinic, stack, template } = sampleStack('harbour')

type Fields = Readonly<Record<string, unknown>>
type Resource = { readonly Properties?: Fields }
type Resources = Readonly<Record<string, Resource>>

/** What would change if the clinic file did: each resource by its logical id without the hash, and its changed properties. */
function diffOf(changes: Fields): readonly string[] {
  const before: Resources = template.toJSON().Resources
  const after: Resources = sampleStack(sampleClinic('harbour', changes)).template.toJSON().Resources
  return differing(before, after).map((id) => {
    const [was, is] = [before[id]?.Properties, after[id]?.Properties]
    if (was === undefined || is === undefined) return `${was === undefined ? '+' : '-'} ${nameOf(id)}`
    return `~ ${nameOf(id)}: ${differing(was, is).join()}`
  })
}

function differing(one: Fields, other: Fields): readonly string[] {
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])].toSorted()
  return keys.filter((key) => JSON.stringify(one[key]) !== JSON.stringify(other[key]))
}

function nameOf(id: string): string {
  return id.replace(/[0-9A-F]{8}$/, '')
}

/** The whole file lies beside the code of each function. */
const functions = functionNames.map((name) => `~ ${nameOf(stack.idOf(name))}: Code`).toSorted()
const [first] = clinic.therapists

/** What would change beside the functions. */
function besides(changes: Fields): readonly string[] {
  const changed = diffOf(changes)
  expect(changed).toEqual(expect.arrayContaining([...functions]))
  return changed.filter((one) => !functions.includes(one))
}

describe('a changed clinic file', () => {
  it('changes nothing where it says the same', () => {
    expect(diffOf({})).toEqual([])
  })

  it.each<[string, Fields]>([
    ['other quiet hours', { messages: { ...clinic.messages, quiet: { from: '22:00', to: '08:00' } } }],
    ['one more closure', { closures: [{ from: '2027-07-01', to: '2027-07-01', name: 'Canada Day' }] }],
    ['one more reader of the daily mail', { digest: { at: '08:00', to: ['a@harbour.example', 'b@harbour.example'] } }],
    ['somebody else on call', { contact: { ...clinic.contact, onCall: 'night@harbour.example' } }],
  ])('changes the functions and nothing else by %s', (_, changes) => {
    expect(diffOf(changes)).toEqual(functions)
  })

  it('changes whom the alarms reach by another subscription, since SNS cannot change one', () => {
    const changed = besides({ alarms: 'night@harbour.example' })
    expect(changed).toEqual(['+ AlarmsTopicnightharbourexample', '- AlarmsTopicopsharbourexample'])
  })

  it('adds the group that a therapist signs in by, when one comes', () => {
    const therapists = [...clinic.therapists, { ...first, id: 't-new' }]
    expect(besides({ therapists })).toEqual(['+ SignInGrouptherapisttnew'])
  })

  it('keeps instances for the function that they are kept for', () => {
    const others = functions.filter((one) => !one.includes('Attend'))
    expect(diffOf({ concurrency: { attend: 5 } })).toEqual(
      [...others, '~ FunctionsAttendFunction: Code,ReservedConcurrentExecutions'].toSorted(),
    )
  })

  it('changes what signs and sends mail by another domain', () => {
    const mail = { ...clinic.mail, domain: 'post.harbour.example', from: 'Harbour <desk@post.harbour.example>' }
    expect(besides({ mail })).toEqual(['~ MailIdentity: EmailIdentity,MailFromAttributes'])
  })
})
