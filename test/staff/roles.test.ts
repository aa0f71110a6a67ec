import { beforeAll, describe, expect, it } from 'vitest'

import { CourseVerb } from '../../shared/change/course-command.ts'
import { operations } from '../../shared/api/operations.ts'
import { clientActs } from '../../shared/pages/console/course-client/client-acts.ts'
import { consolePages } from '../../shared/pages/console/console-pages.ts'
import { commandPageReach, commandReach, deedReach, operationReach, pageReach } from '../support/roles/ask-as.ts'
import { cellsOf, faultsOfCell } from '../support/roles/reach.ts'
import { faultsOfTable, readRoleTable } from '../support/roles/role-table.ts'
import { type Moment, openTwoCaseloads } from '../support/roles/two-caseloads.ts'

// Who reaches what, as it is to be; nothing of these tables is made from the code that decides it.
//
//   yes  whoever's course, client, alert or job it is
//   own  their own alone: another therapist's is answered as one that there is not, and lists have nothing of it
//   no   it is not for the role, whosever it is; who has not signed in is asked to

const api = readRoleTable(`
  operation              admin   therapist  front-desk  auditor  nobody
  readMe                 yes     yes        yes         yes      no
  readClinic             yes     no         no          yes      no
  readSending            yes     yes        yes         yes      no
  setSending             yes     no         no          no       no
  listHeld               yes     own        yes         yes      no
  decideAllHeld          yes     no         no          no       no
  decideHeld             yes     no         no          no       no
  renewLinks             yes     no         no          no       no
  readTexts              yes     yes        no          yes      no
  listForms              yes     yes        no          yes      no
  enrolClient            yes     own        yes         no       no
  previewEnrolment       yes     own        yes         no       no
  importClients          yes     no         yes         no       no
  previewImport          yes     no         yes         no       no
  firstSession           yes     no         yes         no       no
  readClient             yes     own        yes         yes      no
  commandCourse          yes     own        yes         no       no
  previewCommand         yes     own        yes         no       no
  freeTimesOfSlot        yes     own        yes         yes      no
  offersForSlot          yes     own        yes         yes      no
  formsOfSlot            yes     own        no          yes      no
  giveAnswers            yes     own        no          no       no
  stopMails              yes     own        yes         no       no
  resumeMails            yes     own        yes         no       no
  setAddress             yes     own        yes         no       no
  declineAddress         yes     own        yes         no       no
  givePin                yes     own        yes         no       no
  eraseClient            yes     no         no          no       no
  undoErasure            yes     no         no          no       no
  askExport              yes     own        yes         no       no
  readExport             yes     own        no          yes      no
  listCourses            yes     own        yes         yes      no
  listCoursesOfClient    yes     own        yes         yes      no
  readCourse             yes     own        yes         yes      no
  listAnswers            yes     own        no          yes      no
  listMails              yes     own        yes         yes      no
  readMail               yes     own        yes         yes      no
  listAudit              yes     no         no          yes      no
  listCaseload           yes     own        yes         yes      no
  listAlerts             yes     own        yes         yes      no
  acknowledgeAlert       yes     own        yes         no       no
  listTherapists         yes     own        yes         yes      no
  readDiary              yes     own        yes         yes      no
  freeTimesOfTherapist   yes     own        yes         yes      no
  giveFeedAddress        yes     own        no          no       no
  readDiaryWeek          yes     own        yes         yes      no
  readReport             yes     own        yes         yes      no
  declareAbsence         yes     no         no          no       no
  readAbsence            yes     no         no          yes      no
  approveAbsence         yes     no         no          no       no
  withdrawAbsence        yes     no         no          no       no
  readReplans            yes     no         no          yes      no
  approveReplan          yes     no         no          no       no
  readJob                yes     own        yes         yes      no
  readTransferHead       yes     no         no          no       no
  listTransferLines      yes     no         no          no       no
  beginTransfer          yes     no         no          no       no
  takeTransferLines      yes     no         no          no       no
  endTransfer            yes     no         no          no       no
`)

/** By the API's two operations that take them, and by the console's page of each. */
const commands = readRoleTable(`
  command       admin   therapist  front-desk  auditor  nobody
  confirm       yes     own        yes         no       no
  mark          yes     own        yes         no       no
  move          yes     own        yes         no       no
  cancel        yes     own        yes         no       no
  therapist     yes     own        yes         no       no
  pause         yes     own        yes         no       no
  resume        yes     own        yes         no       no
  extend        yes     own        no          no       no
  end           yes     own        no          no       no
  focus         yes     own        no          no       no
  technique     yes     own        no          no       no
  preferences   yes     own        yes         no       no
  ask           yes     own        yes         no       no
  decline       yes     own        yes         no       no
  choose        yes     own        yes         no       no
  undo          yes     own        yes         no       no
`)

const pages = readRoleTable(`
  page                                          admin   therapist  front-desk  auditor  nobody
  GET /                                         yes     own        yes         yes      no
  POST /                                        yes     yes        yes         no       no
  GET caseload                                  yes     own        yes         yes      no
  POST caseload                                 yes     yes        yes         yes      no
  GET diary                                     yes     own        yes         yes      no
  GET enrol                                     yes     own        yes         no       no
  POST enrol                                    yes     yes        yes         no       no
  GET import                                    yes     no         yes         no       no
  POST import                                   yes     no         yes         no       no
  GET import/:job                               yes     no         yes         no       no
  GET export                                    yes     own        yes         no       no
  GET export/clients                            yes     own        yes         no       no
  GET export/sessions                           yes     own        yes         no       no
  GET courses/:course                           yes     own        yes         yes      no
  POST courses/:course                          yes     own        yes         no       no
  GET courses/:course/mails/:attempt            yes     own        yes         yes      no
  GET courses/:course/mails/:attempt/html       yes     own        yes         yes      no
  GET courses/:course/do/:verb                  yes     own        yes         no       no
  POST courses/:course/do/:verb                 yes     own        yes         no       no
  GET courses/:course/client                    yes     own        yes         no       no
  POST courses/:course/client                   yes     own        yes         no       no
  GET messages                                  yes     yes        yes         yes      no
  GET messages/sample                           yes     yes        yes         yes      no
  POST messages/sample                          yes     yes        yes         no       no
  GET messages/sample/html                      yes     yes        yes         yes      no
  GET messages/courses/:course                  yes     own        yes         yes      no
  GET messages/courses/:course/html             yes     own        yes         yes      no
  GET reports                                   yes     own        yes         yes      no
  GET reports/csv                               yes     own        yes         yes      no
  GET audit                                     yes     no         no          yes      no
  GET audit/chains                              yes     no         no          yes      no
  GET settings                                  yes     yes        yes         yes      no
  POST settings                                 yes     no         no          no       no
  GET settings/absences                         yes     yes        yes         yes      no
  POST settings/absences                        yes     no         no          no       no
  GET settings/absences/:job                    yes     yes        yes         yes      no
  POST settings/absences/:job                   yes     no         no          no       no
  GET settings/replans                          yes     yes        yes         yes      no
  POST settings/replans                         yes     no         no          no       no
  GET settings/file                             yes     yes        yes         yes      no
  GET settings/held                             yes     yes        yes         yes      no
  POST settings/held                            yes     no         no          no       no
`)

/** By the forms of a client's page. */
const deeds = readRoleTable(`
  deed               admin   therapist  front-desk  auditor  nobody
  pin                yes     own        yes         no       no
  pin-away           yes     own        yes         no       no
  address            yes     own        yes         no       no
  decline-address    yes     own        yes         no       no
  stop-prompts       yes     own        yes         no       no
  resume-prompts     yes     own        yes         no       no
  stop-reminders     yes     own        yes         no       no
  resume-reminders   yes     own        yes         no       no
  stop-all           yes     own        yes         no       no
  resume-all         yes     own        yes         no       no
  export             yes     own        yes         no       no
  erase              yes     no         no          no       no
  take-back          yes     no         no          no       no
`)

let open: () => Moment

beforeAll(async () => {
  open = await openTwoCaseloads()
})

describe('an operation of the API', () => {
  it('has a row, and each row is of one', () => {
    const wanted = operations.map(({ id }) => id)
    expect(faultsOfTable(api, wanted)).toEqual([])
  })

  it.each(cellsOf(api))('$of is for $column: $reach', async ({ of, ...cell }) => {
    expect(await faultsOfCell(cell, operationReach(of), open)).toEqual([])
  })
})

describe('a command on a course', () => {
  it('has a row, and each row is of one', () => {
    expect(faultsOfTable(commands, CourseVerb.options)).toEqual([])
  })

  it.each(cellsOf(commands))('$of is for $column: $reach', async ({ of, ...cell }) => {
    expect(await faultsOfCell(cell, commandReach('commandCourse', of), open)).toEqual([])
    expect(await faultsOfCell(cell, commandReach('previewCommand', of), open)).toEqual([])
    expect(await faultsOfCell(cell, commandPageReach(of), open)).toEqual([])
  })
})

describe('a page of the console', () => {
  it('has a row, one more where it takes a form, and each row is of one', () => {
    const wanted = consolePages.flatMap(({ path, take }) => {
      const named = path === '' ? '/' : path
      return [`GET ${named}`, ...(take === undefined ? [] : [`POST ${named}`])]
    })
    expect(faultsOfTable(pages, wanted)).toEqual([])
  })

  it.each(cellsOf(pages))('$of is for $column: $reach', async ({ of, ...cell }) => {
    expect(await faultsOfCell(cell, pageReach(of), open)).toEqual([])
  })
})

describe("a form of a client's page", () => {
  it('has a row, and each row is of one', () => {
    expect(faultsOfTable(deeds, [...clientActs.keys()])).toEqual([])
  })

  it.each(cellsOf(deeds))('$of is for $column: $reach', async ({ of, ...cell }) => {
    expect(await faultsOfCell(cell, deedReach(of), open)).toEqual([])
  })
})
