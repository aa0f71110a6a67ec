/** Therapists side by side with their days in line; one alone has the days side by side; on a phone all in one column. */
export const diaryStyle = `
.diary{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(12rem,100%),1fr));gap:0 1.25rem;font-size:.92rem}
.diary section{display:grid;grid-row:span 8;grid-template-rows:subgrid;margin:0 0 1.5rem}
.diary h3{border-bottom:2px solid var(--brand);margin:0 0 .25rem;padding:.25rem 0}
.diary .days{display:grid;grid-row:span 7;grid-template-rows:subgrid;list-style:none;margin:0;padding:0}
.diary .day{border-bottom:1px solid var(--line);margin:0;padding:.4rem 0}
.diary .day[aria-current]{background:var(--box);box-shadow:-6px 0 var(--box),6px 0 var(--box)}
.diary h4{margin:0;font-size:1em}
.diary .hours{color:var(--pale);margin:0}
.diary ul{list-style:none;margin:.25rem 0 0;padding:0}
.diary ul li{border-inline-start:4px solid var(--line);margin:.25rem 0;padding:0 0 0 .5rem}
.diary li.attended,.diary li.confirmed{border-color:var(--brand)}
.diary li.missed,.diary li.free{border-inline-start-style:dashed}
.diary li.free a{display:inline-block;min-height:1.5rem;padding:0 .15rem}
.diary time{font-weight:bold}
.diary li.free time{font-weight:normal}
.diary.one{display:block}
.diary.one section{display:block}
.diary.one .days{grid-template:none/repeat(auto-fit,minmax(min(8.9rem,100%),1fr));gap:0 1rem}
`
