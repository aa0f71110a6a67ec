import type { ComponentChildren, JSX } from 'preact'

import { FormField } from '../console-frame.tsx'
import type { ConsoleFault } from '../console-page.ts'
import { type CourseVisit, consoleHref } from '../console-visit.ts'

/** A form about a client; it rests on the client as they are now. */
export function ActForm({
  visit,
  children,
}: {
  readonly visit: CourseVisit
  readonly children: ComponentChildren
}): JSX.Element {
  return (
    <form class="console-form" method="post" action={consoleHref(visit.path)}>
      <FormField visit={visit} seen={`${visit.state.client.version}`} />
      {children}
    </form>
  )
}

interface ActButtonProps {
  readonly act: string
  readonly label: string
  readonly kind?: 'quiet' | 'grave'
}

export function ActButton({ act, label, kind = 'quiet' }: ActButtonProps): JSX.Element {
  return (
    <p>
      <button class={kind} type="submit" name="act" value={act}>
        {label}
      </button>
    </p>
  )
}

interface FaultOfProps {
  readonly fault: ConsoleFault | null
  readonly act: string
}

/** What was wrong with the form of one act, at its field. */
export function FaultOf({ fault, act }: FaultOfProps): JSX.Element {
  return isOf(fault, act) ? (
    <span class="fault" id={`${act}-fault`}>
      {fault?.refusal.detail}
    </span>
  ) : (
    <></>
  )
}

/** Binds a field to what was wrong with it. */
export function faultOf(
  fault: ConsoleFault | null,
  act: string,
): { readonly 'aria-describedby'?: string; readonly 'aria-invalid'?: 'true' } {
  return isOf(fault, act) ? { 'aria-describedby': `${act}-fault`, 'aria-invalid': 'true' } : {}
}

function isOf(fault: ConsoleFault | null, act: string): boolean {
  return fault?.refusal.code === 'bad-input' && fault.fields.get('act') === act
}
