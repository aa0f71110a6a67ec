import type { CourseFacts, Facts } from './facts.ts'
import type { MessageLine } from './schemas.ts'

/**
 * Every area that is not that of the moment. What is about a slot whose prompt went may go on about the area that the
 * prompt was about, which is what that session works on; the contract does not say.
 */
export function checkAreas(lines: readonly MessageLine[], { courses }: Facts): readonly string[] {
  return lines.flatMap((line) => {
    const course = courses.get(line.client)
    const area = areaAt(course, line)
    const prompts = lines.filter((one) => isPromptOf(line, one)).map((prompt) => areaAt(course, prompt))
    return line.area === null || [area, ...prompts].includes(line.area)
      ? []
      : [`${line.client} ${line.kind}: area is ${line.area}; expected ${area}`]
  })
}

function areaAt(course: CourseFacts | undefined, line: MessageLine): string | null {
  const set = course?.focuses.findLast(({ at }) => at <= Date.parse(line.at))
  return set === undefined ? (course?.area ?? null) : set.area
}

function isPromptOf(line: MessageLine, { client, kind, slot, outcome, at }: MessageLine): boolean {
  return kind === 'prompt' && outcome === 'sent' && client === line.client && slot === line.slot && at <= line.at
}
