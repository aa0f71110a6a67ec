import type { CourseCommand } from '../../../change/course-command.ts'
import * as slot from './slot-forms.ts'
import type { SlotForm, WholeForm } from './verb-form.ts'
import * as whole from './whole-forms.ts'

/** How the console asks for each command; a new one without an entry is a type error. */
export const verbForms: Readonly<Record<CourseCommand['do'], SlotForm | WholeForm>> = {
  confirm: slot.confirmForm,
  mark: slot.markForm,
  move: slot.moveForm,
  cancel: slot.cancelForm,
  therapist: whole.therapistForm,
  pause: whole.pauseForm,
  resume: whole.resumeForm,
  extend: whole.extendForm,
  end: whole.endForm,
  focus: whole.focusForm,
  technique: slot.techniqueForm,
  preferences: whole.preferencesForm,
  ask: slot.askForm,
  decline: slot.declineForm,
  choose: slot.chooseForm,
  undo: whole.undoForm,
}
