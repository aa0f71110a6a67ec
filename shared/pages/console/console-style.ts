import { courseStyle } from './course/course-style.ts'
import { diaryStyle } from './diary/diary-style.ts'

/** What the console's pages need beside the style of all pages. */
export const consoleStyle = `
nav.console{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.25rem 1.5rem;margin:0 0 1rem;border-top:0;border-bottom:1px solid var(--line);padding:0 0 .5rem}
nav.console form{display:flex;align-items:center;gap:.75rem}
.who{color:var(--pale)}
form.filter{display:flex;flex-wrap:wrap;align-items:end;gap:.5rem 1rem;margin:0 0 1rem}
form.filter .field{margin:0}
.spark svg{display:block;overflow:visible}
.spark polyline{fill:none;stroke:var(--link);stroke-width:2}
.spark circle{fill:var(--link)}
.filter .field{max-width:100%}
.filter select{width:auto}
.alerts{list-style:none;padding:0}
.alerts li{border-inline-start:6px solid var(--line);background:var(--box);border-radius:4px;padding:.25rem 1rem .75rem;margin:0 0 .75rem}
.alerts li.today{border-color:var(--brand)}
.alerts li.urgent{border-color:var(--alarm)}
.alerts h3{margin:.5rem 0 .25rem}
.alerts p{margin:0 0 .5rem}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.share{display:flex;flex-wrap:wrap;align-items:center;gap:.25rem .75rem}
.share svg{flex:none;max-width:100%}
.share .ground{fill:none;stroke:var(--pale)}
.share .part{fill:var(--brand)}
.share .unknown{fill:none;stroke:var(--pale);stroke-dasharray:3 3}
.figures dd{font-weight:normal}
.console-form input[type=number],.console-form input[type=date],.console-form input[type=datetime-local]{font:inherit;color:inherit;background:var(--sheet);border:1px solid var(--pale);border-radius:6px;padding:.6rem;min-height:2.75rem}
.console-form select{max-width:min(28rem,100%)}
main>.notice{margin-bottom:1rem}
.wide{position:relative}
td a{display:inline-block;min-width:1.5rem;min-height:1.5rem}
.buttons{display:flex;flex-wrap:wrap;gap:.75rem}
del{color:var(--pale)}
ins{font-weight:bold;text-decoration:none}
.console-form input[type=text]{max-width:36rem}
.console-form details{margin:0 0 1rem}
.console-form summary{padding:.5rem 0;cursor:pointer}
details.texts{border-bottom:1px solid var(--line)}
details.texts summary{padding:.6rem 0;cursor:pointer}
.text{border-inline-start:4px solid var(--line);padding:.1rem 1rem;margin:0 0 1rem}
.text p{margin:0 0 .5rem}
.text .own{border-inline-start:4px solid var(--brand);padding-inline-start:.75rem}
td .more.fault{min-width:11rem}
#preview:empty{display:none}
#preview summary{padding:.5rem 0;cursor:pointer}
${courseStyle}${diaryStyle}`
