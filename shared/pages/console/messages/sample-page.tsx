import { type Result, done } from '../../../course/refusal.ts'
import { statusOf } from '../../../http/refusal-status.ts'
import type { PreviewedMail } from '../../../preview/preview-mail.ts'
import { type SampleAsked, previewSample } from '../../../preview/preview-sample.ts'
import { booking, everybody } from '../../../staff/access.ts'
import { sendTestMail } from '../../../test-mail/send-test-mail.ts'
import { pageHtml } from '../../page-frame.tsx'
import type { ClinicPage, ConsoleForm, ConsoleTaken } from '../console-page.ts'
import { type ConsoleVisit, consoleHref } from '../console-visit.ts'
import { mailAlone } from '../mail-alone.ts'
import { sampleAsked } from './preview-asked.ts'
import { SampleView } from './sample-view.tsx'

/** Any mail as a made-up client would get it; its button sends it to whoever looks at it, and to nobody else. */
export const samplePage: ClinicPage = {
  ...{ of: 'clinic', access: everybody, taking: booking },
  show: async (visit, fault) => {
    const asked = sampleAsked(visit)
    if (!asked.ok) return asked
    const preview = previewed(visit, asked.value)
    const page = <SampleView {...{ visit, fault, asked: asked.value, preview }} />
    return done(visit.deps.respond(preview.ok ? 200 : statusOf[preview.error.code], pageHtml(page)))
  },
  take,
}

/** The mail's own HTML, which the page shows in a frame. */
export const sampleHtmlPage: ClinicPage = {
  ...{ of: 'clinic', access: everybody },
  show: async (visit) => {
    const asked = sampleAsked(visit)
    if (!asked.ok) return asked
    const preview = previewed(visit, asked.value)
    return preview.ok ? done(mailAlone(preview.value.mail.html)) : preview
  },
}

function previewed({ deps, now }: ConsoleVisit, asked: SampleAsked): Result<PreviewedMail> {
  return previewSample(deps.clinic, asked, now)
}

/** What is sent is what the page's address asks for; the form itself says only which page it is of. */
async function take(visit: ConsoleVisit, { seen }: ConsoleForm): Promise<ConsoleTaken> {
  const asked = sampleAsked(visit)
  if (!asked.ok) return asked
  const preview = previewed(visit, asked.value)
  if (!preview.ok) return preview
  const { mail, message } = preview.value
  const sent = await sendTestMail(visit.deps, visit.session, { kind: message.kind, mail, page: seen })
  if (!sent.ok) return sent
  const shown = consoleHref(visit.path, { ...Object.fromEntries(visit.query), test: sent.value })
  return done({ to: shown.slice('/staff/'.length) })
}
