import type { JSX } from 'preact'

import type { ReplanStatus, ReplanTold } from '../../../replan/replan-status.ts'
import { mayReach, overseeing, running } from '../../../staff/access.ts'
import { FormField, clinicTime } from '../console-frame.tsx'
import type { ConsoleFault } from '../console-page.ts'
import { type ConsoleVisit, consoleHref } from '../console-visit.ts'
import { Table } from '../table.tsx'
import { settingName, settingWords } from './setting-words.ts'
import { SettingsFrame } from './settings-frame.tsx'

interface ReplansViewProps {
  readonly visit: ConsoleVisit
  readonly fault: ConsoleFault | null
  readonly status: ReplanStatus
}

/** What other settings and other zone rules change that were deployed. */
export function ReplansView({ visit, fault, status: { settings, zoneRules } }: ReplansViewProps): JSX.Element {
  return (
    <SettingsFrame visit={visit} title="New settings" fault={fault}>
      <p>
        When a clinic file is deployed whose settings for courses and messages are others, they take effect once an
        admin has approved them here. Words, addresses and look do at once.
      </p>
      {settings === null ? <p>No other settings have been deployed.</p> : <Settings visit={visit} {...settings} />}
      <h2>Time zone rules</h2>
      <p>New rules of the law apply at once; each session keeps what its own clock shows.</p>
      {zoneRules === null ? (
        <p>None have been deployed since.</p>
      ) : (
        <>
          <State visit={visit} told={zoneRules} />
          <Courses visit={visit} told={zoneRules} slots="Sessions at another instant" />
        </>
      )}
    </SettingsFrame>
  )
}

function Settings({ visit, ...settings }: NonNullable<ReplanStatus['settings']> & OfVisit): JSX.Element {
  const { changes, phase, job } = settings
  return (
    <>
      <State visit={visit} told={settings} />
      <Table
        caption="Settings that differ"
        heads={['Setting', 'Before', 'Now in the file']}
        rows={changes.map(({ field, from, to }) => [settingName(field), settingWords(from), settingWords(to)])}
      />
      <Courses visit={visit} told={settings} slots="Sessions where it is closed then" />
      {phase === 'waiting' && mayReach(visit.person, running, null) && (
        <form class="console-form" method="post" action={consoleHref('settings/replans')}>
          <FormField visit={visit} seen={job} />
          <p>
            Approved, all that has not been sent goes by the new settings. Nothing that was sent is sent again, and no
            session is moved.
          </p>
          <p>
            <button type="submit" name="act" value="approve">
              Approve the new settings
            </button>
          </p>
        </form>
      )}
    </>
  )
}

interface OfVisit {
  readonly visit: ConsoleVisit
}

const phases: Readonly<Record<ReplanTold['phase'], string>> = {
  compare: 'The courses are being compared; look again shortly.',
  waiting: 'They wait for approval.',
  apply: 'They are being applied.',
  again: 'They are applied; the courses are gone over once more.',
  done: 'They are applied.',
  withdrawn: 'Something else was deployed before they were applied.',
}

function State({ visit, told }: OfVisit & { readonly told: ReplanTold }): JSX.Element {
  const { phase, from, to, startedAt, approvedAt, approvedBy, lookedAt, changed, messages, firstAt, lastAt, slots } =
    told
  return (
    <>
      <p class="notice">
        {phases[phase]}
        <span class="more">
          {from} to {to}; found deployed {clinicTime(startedAt, visit)}
          {approvedAt !== null && `, approved ${clinicTime(approvedAt, visit)} by ${approvedBy}`}
        </span>
      </p>
      <p>
        {lookedAt} courses looked at; something changes in {changed}: {messages} messages get another time
        {firstAt !== null &&
          lastAt !== null &&
          `, from ${clinicTime(firstAt, visit)} to ${clinicTime(lastAt, visit)}`};{' '}
        {slots} sessions are concerned.
      </p>
    </>
  )
}

interface CoursesProps extends OfVisit {
  readonly told: ReplanTold
  /** What the slots of a course are that are named. */
  readonly slots: string
}

/** Course by course what changes, for those who oversee them all. */
function Courses({ visit, told: { courses, next }, slots }: CoursesProps): JSX.Element {
  if (courses.length === 0 || !mayReach(visit.person, overseeing, null)) return <></>
  return (
    <>
      <Table
        caption="What changes in each course"
        heads={['Course', 'Messages', 'The first', 'The last', slots]}
        rows={courses.map((one) => [
          <a href={consoleHref(`courses/${one.course}`)}>{one.course}</a>,
          one.messages,
          one.firstAt === null ? 'none' : clinicTime(one.firstAt, visit),
          one.lastAt === null ? 'none' : clinicTime(one.lastAt, visit),
          settingWords(one.slots),
        ])}
      />
      {next !== null && (
        <p>
          <a href={consoleHref('settings/replans', { after: `${next}` })}>The courses after these</a>
        </p>
      )}
    </>
  )
}
