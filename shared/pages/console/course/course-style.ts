/** What the page of a course needs: its two kinds of drawing, and its lists in tables. */
export const courseStyle = `
.glance{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(15rem,100%),1fr));gap:.5rem 2rem}
.glance div{min-width:0}
.glance dd{margin:0}
main>.strip{margin:0 0 1rem;display:flex;flex-wrap:wrap;align-items:center;gap:.5rem 1.5rem}
main>.strip p{margin:0;flex:1 1 16rem}
.row-ways,.mails,.key{list-style:none;padding:0;margin:0}
.row-ways li,.mails li{margin:0}
.row-ways a{white-space:nowrap}
td details summary{cursor:pointer;min-height:1.5rem;color:var(--link)}
.mails{min-width:17rem}
.mails .will-not-go,.mails .to-go{color:var(--pale)}
td .more{min-width:8rem}
td time{display:block;min-width:15rem}
.key{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin:.25rem 0 0}
.key li{display:flex;align-items:center;gap:.4rem;margin:0}
.course-line svg{overflow:visible}
.course-line .wide svg{display:block;width:100%;min-width:46rem;font-size:12px}
.course-line text,.plot text{fill:var(--ink)}
.course-line .name,.course-line .month text{fill:var(--pale)}
.course-line path{fill:none;stroke:var(--ink);stroke-width:1.5}
.course-line .month path{stroke:var(--line);stroke-width:1}
.phase rect{fill:var(--link);fill-opacity:.14}
.phase.middle rect{fill-opacity:.24}
.phase.ending rect{fill-opacity:.38}
.phase rect.ground{fill-opacity:.04}
.phase.middle rect.ground{fill-opacity:.07}
.phase.ending rect.ground{fill-opacity:.12}
.slot circle{fill:var(--sheet);stroke:var(--ink);stroke-width:1.5}
.slot .ring{stroke:var(--link)}
.slot.confirmed circle{stroke:var(--link)}
.slot.attended circle{fill:var(--brand);stroke:var(--brand)}
.course-line .slot.attended text{fill:#fff;font-weight:bold}
.slot.not-marked circle{fill:var(--line)}
.slot.missed circle,.course-line .slot.missed path{stroke:var(--alarm)}
.slot.cancelled circle,.slot.paused circle,.moved circle{fill:none;stroke:var(--pale);stroke-width:1.5;stroke-dasharray:3 2}
.course-line .slot.cancelled path,.course-line .slot.paused path,.course-line .moved path{stroke:var(--pale)}
.course-line .left{font-weight:bold}
.mail{stroke-width:1.5}
circle.mail{stroke:var(--link);fill:none}
circle.mail.sent{fill:var(--link)}
.course-line path.mail.held,.course-line path.mail.under-way{fill:var(--alarm);stroke:var(--alarm)}
.course-line .today path{stroke:var(--alarm)}
.course-line .today text{fill:var(--alarm);font-weight:bold}
.plots{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(22rem,100%),1fr));gap:1rem 2rem}
.plots figure{margin:0}
svg.plot{display:block;width:100%;max-width:40rem;overflow:visible;font-size:13px}
.band rect{fill:var(--link);fill-opacity:.05}
.band.b1 rect{fill-opacity:.12}
.band.b2 rect{fill-opacity:.2}
.band.b3 rect{fill-opacity:.28}
.band.b4 rect{fill-opacity:.36}
.plot .band-name,.plot .axis,.plot .caseness text{font-size:12px}
.plot .caseness path{stroke:var(--alarm);stroke-width:1.5;stroke-dasharray:6 4}
.plot .caseness text{fill:var(--alarm);paint-order:stroke;stroke:var(--sheet);stroke-width:3px}
.plot polyline{fill:none;stroke:var(--ink);stroke-width:2}
.plot circle{fill:var(--ink)}
.plot .total{font-weight:bold;paint-order:stroke;stroke:var(--sheet);stroke-width:3px}
details.answers{border-bottom:1px solid var(--line);padding:.25rem 0}
.answers summary{cursor:pointer;padding:.35rem 0}
.answers details{margin-inline-start:1.25rem}
main>details>summary{cursor:pointer;padding:.5rem 0}
`
