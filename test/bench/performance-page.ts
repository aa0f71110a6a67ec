import { inMarkdown } from './report.ts'
import type { Machine, Results } from './results.ts'

/**
 * The page with what stands between `<!-- bench PART -->` and `<!-- end -->` made anew from the results of that part. A part that the
 * page does not name, or that was never run, changes nothing.
 */
export function withResults(page: string, results: Results): string {
  return page.replaceAll(/(<!-- bench (\w+) -->\n)[\s\S]*?(<!-- end -->)/g, (all, begin: string, part: string, end) => {
    const found = results[part]
    if (found === undefined) return all
    const tables = found.tables.map((table) => `${inMarkdown(table)}\n`)
    const charts = found.charts.map(({ name, title }) => `![${title}](performance/${name}.svg)\n\n`)
    return `${begin}\n${[...tables, ...charts].join('')}${whereOf(part, found.machine)}\n\n${end}`
  })
}

function whereOf(part: string, { on, node, processor, cores, load }: Machine): string {
  return `*\`npm run bench -- --only ${part}\`, ${on}: ${processor}, ${cores} cores, load ${load}, Node ${node.slice(1)}.*`
}
