// npm run cost-measure: takes one course through the local stack and writes what it asked for to infra/cost/measured.json.
import { writeFileSync } from 'node:fs'

import { measureCourse } from './measure-course.ts'

writeFileSync(new URL('measured.json', import.meta.url), `${JSON.stringify(await measureCourse(), null, 2)}\n`)
