import type { ComponentChildren, JSX } from 'preact'

import { ConsoleFrame, type ConsoleFrameProps } from '../console-frame.tsx'
import { consoleHref } from '../console-visit.ts'

/** The parts of the settings that have a page of their own. */
const parts = [
  { path: 'settings', name: 'Sending' },
  { path: 'settings/absences', name: 'Leave and closures' },
  { path: 'settings/replans', name: 'New settings' },
  { path: 'settings/file', name: 'The clinic’s file' },
] as const

type SettingsFrameProps = Pick<ConsoleFrameProps, 'visit' | 'title' | 'fault' | 'script'> & {
  readonly children: ComponentChildren
}

/** What every page of the settings has around its own matter: the way to the others. */
export function SettingsFrame({ visit, children, ...frame }: SettingsFrameProps): JSX.Element {
  return (
    <ConsoleFrame visit={visit} {...frame}>
      <ul class="ways">
        {parts.map(({ path, name }) => (
          <li>{path === visit.path ? <strong>{name}</strong> : <a href={consoleHref(path)}>{name}</a>}</li>
        ))}
      </ul>
      {children}
    </ConsoleFrame>
  )
}
