/** The report's look: light and dark, from a phone's width to a desk's. Marks and blocks take their colours by class. */
export const styles = `
:root { color-scheme: light dark; --ground: #fbfaf7; --card: #fff; --ink: #1c2426; --soft: #5c686b; --line: #e3e0d8;
  --initial: #4a6bc6; --middle: #23786d; --ending: #b3611a; --none: #8b9496;
  --prompt: #23786d; --reminder: #6f8fe0; --welcome: #1c2426; --countdown: #d08a2e; --missed: #c23b3b; --change: #8a4fb0;
  --cancellation: #c23b3b; --completion: #2f7d32; --follow-up: #5c686b; --trouble: #f3d9d2; --held: #c23b3b; }
@media (prefers-color-scheme: dark) { :root { --ground: #14191a; --card: #1b2223; --ink: #e8ebe9; --soft: #9aa6a8;
  --line: #2e3738; --initial: #4a6bc6; --middle: #23786d; --ending: #b3611a; --prompt: #49b3a4; --reminder: #8fa9f0;
  --welcome: #e8ebe9; --countdown: #e6a852; --missed: #ef7a74; --change: #c18be6; --cancellation: #ef7a74;
  --completion: #73c077; --follow-up: #9aa6a8; --trouble: #4a2a26; --held: #ef7a74; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 84rem; padding: 1.5rem 1rem 4rem; background: var(--ground); color: var(--ink);
  font: 16px/1.5 system-ui, "Segoe UI", "Noto Sans", sans-serif; }
header { padding: 0 .5rem; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0; letter-spacing: -.01em; }
h2 { font-size: 1.15rem; margin: 0; }
h2 small { font-weight: 400; color: var(--soft); margin-left: .4rem; }
header p, .facts { margin: .2rem 0 .6rem; color: var(--soft); }
ul.figures, ul.legend { display: flex; flex-wrap: wrap; gap: .3rem 1.4rem; list-style: none; margin: 0 0 1rem; padding: 0; }
.figures strong { font-size: 1.3rem; font-variant-numeric: tabular-nums; }
ul.legend { gap: .2rem 1rem; margin-bottom: .6rem; font-size: .8rem; color: var(--soft); }
.legend li { display: flex; align-items: center; gap: .35rem; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 1rem; margin-top: 1rem; }
.wide { overflow-x: auto; }
.wide:focus-visible, summary:focus-visible { outline: 2px solid var(--initial); outline-offset: 2px; }
svg { display: block; width: 100%; min-width: 56rem; height: auto; font-family: inherit; }
svg text { fill: var(--ink); font-size: 11px; }
svg .rule, .axis line { stroke: var(--line); stroke-width: 1; }
svg .axis text, svg .what, svg text.lane { fill: var(--soft); }
svg text.lane { font-size: 12px; }
svg .who { font-size: 13px; font-weight: 600; }
.slot rect { fill: var(--phase); stroke: var(--phase); stroke-width: 1.5; }
.slot text { fill: #fff; text-anchor: middle; font-weight: 600; font-size: 11px; }
.timeline .slot text { font-size: 14px; }
.initial { --phase: var(--initial); } .middle { --phase: var(--middle); } .ending { --phase: var(--ending); }
.none, .slot.paused { --phase: var(--none); }
.slot.missed rect, .slot.cancelled rect { fill: var(--card); stroke: var(--missed); stroke-dasharray: 3 2; }
.slot.cancelled rect { stroke: var(--none); }
.slot .cross { stroke: var(--missed); stroke-width: 1.5; fill: none; } .slot.cancelled .cross { stroke: var(--none); }
.slot.missed text, .slot.cancelled text { fill: var(--ink); }
.slot.scheduled rect, .slot.confirmed rect { fill-opacity: .55; stroke-dasharray: 2 2; }
.prompt { --kind: var(--prompt); } .reminder { --kind: var(--reminder); } .welcome { --kind: var(--welcome); }
.countdown { --kind: var(--countdown); } .mark.missed, .dot.missed { --kind: var(--missed); } .change { --kind: var(--change); }
.cancellation { --kind: var(--cancellation); } .completion { --kind: var(--completion); } .follow-up { --kind: var(--follow-up); }
.mark circle, .mark rect { fill: var(--kind); stroke: var(--kind); stroke-width: 1.5; }
.mark.skipped circle { fill: var(--card); } .mark.held rect { fill: var(--held); stroke: var(--held); }
.mark:hover circle { stroke-width: 4; }
.action path { fill: var(--ink); stroke: var(--ink); stroke-width: 1.5; } .action.refused path { fill: var(--card); stroke: var(--missed); }
.former rect { fill: none; stroke: var(--none); stroke-dasharray: 2 3; } .former path { fill: none; stroke: var(--none); }
.slot.paused rect { fill: var(--card); stroke: var(--none); } .slot.paused text { fill: var(--ink); }
.swatch.lost { background: none; border: 1.5px dashed var(--none); }
.diamond { width: .6rem; height: .6rem; transform: rotate(45deg); background: var(--ink); margin: 0 .2rem; }
.diamond.refused { background: none; border: 1.5px solid var(--missed); }
ul.actions { margin: .4rem 0 0; padding-left: 1.2rem; font-size: .9rem; } .actions .refused { color: var(--held); }
.troubles rect { fill: var(--trouble); }
.alert { fill: var(--countdown); } .alert.urgent { fill: var(--missed); } .alert.info { fill: var(--none); }
.dot { display: inline-block; width: .62rem; height: .62rem; border-radius: 50%; background: var(--kind); margin-right: .45rem; }
.legend .dot { margin: 0; } .dot.hollow { background: none; border: 2px solid var(--soft); }
.swatch { width: 1rem; height: .8rem; border-radius: 3px; background: var(--phase); }
.swatch.missed { background: none; border: 1.5px dashed var(--missed); } .swatch.trouble { background: var(--trouble); width: .4rem; }
details.messages { margin-top: .6rem; }
summary { cursor: pointer; color: var(--soft); }
table { border-collapse: collapse; width: 100%; margin-top: .5rem; font-size: .9rem; }
caption { text-align: left; color: var(--soft); font-size: .8rem; padding-bottom: .3rem; }
th { text-align: left; font-weight: 600; } th, td { padding: .3rem .6rem .3rem 0; vertical-align: top; }
tbody tr { border-top: 1px solid var(--line); } tbody tr.mail { border-top: 0; } .mail td { padding: 0 0 .4rem; }
td:first-child { white-space: nowrap; font-variant-numeric: tabular-nums; } .mail td:first-child { white-space: normal; }
td.skipped { color: var(--soft); } td.held { color: var(--held); }
.mail summary { font-size: .85rem; } .mail .to { margin: .4rem 0; font-size: .8rem; color: var(--soft); overflow-wrap: anywhere; }
.mail a { color: inherit; }
iframe { display: block; width: 100%; max-width: 44rem; height: 36rem; border: 1px solid var(--line); border-radius: 8px;
  background: #fff; }
@media (max-width: 40rem) { svg { min-width: 66rem; } body { padding: 1rem .5rem 3rem; } 
  .card { padding: .75rem; border-radius: 8px; }
  ul.figures { gap: .1rem 1rem; } td:first-child { white-space: normal; min-width: 5.6rem; } }
`
