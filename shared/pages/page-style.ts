/** The one style sheet of a clinic's pages: light and dark, from a phone's width to a desk's, nothing loaded from elsewhere. */
export function pageStyle(colour: string): string {
  return `
:root{color-scheme:light dark;--ink:#20262b;--pale:#4a545c;--ground:#eef1f3;--sheet:#fff;--box:#f3f6f7;--line:#c9d2d8;--brand:${colour};--link:${colour};--alarm:#8a3524;--focus:#0b57d0}
@media (prefers-color-scheme:dark){:root{--ink:#edf1f3;--pale:#b6c2ca;--ground:#14181b;--sheet:#1f2529;--box:#2a3238;--line:#48545c;--link:#8fd0d8;--alarm:#f3b5a4;--focus:#a8c7fa}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.6 Verdana,Geneva,Tahoma,"Noto Sans Arabic","DejaVu Sans",sans-serif;overflow-wrap:anywhere}
.page{max-width:44rem;margin:0 auto;padding:1rem .75rem 3rem}
.clinic{margin:.5rem 0 1rem;font-weight:bold;color:var(--link)}
.logo{display:block;max-width:14rem;height:auto;margin:.5rem 0 1rem}
main{background:var(--sheet);border-top:6px solid var(--brand);border-radius:8px;padding:1.25rem clamp(1rem,4vw,2.25rem) 2rem}
h1{font-size:1.5rem;line-height:1.3;margin:.5rem 0 1rem}
h2{font-size:1.15rem;line-height:1.4;margin:2rem 0 .5rem}
h3{font-size:1rem;margin:1.25rem 0 .25rem}
p{margin:0 0 1rem}
dl{margin:0 0 1rem;padding:1rem 1.25rem;background:var(--box);border-radius:6px}
dt{color:var(--pale);font-size:.9rem}
dd{margin:0 0 .75rem;font-weight:bold}
dd:last-child{margin-bottom:0}
dd.written{white-space:pre-wrap;font-weight:normal;overflow-wrap:anywhere}
.more{display:block;font-weight:normal;color:var(--pale)}
ul{margin:0 0 1rem;padding-inline-start:1.4rem}
li{margin-bottom:.35rem}
a{color:var(--link)}
.notice{border-inline-start:6px solid var(--brand);background:var(--box);padding:.75rem 1rem;border-radius:4px}
.help{margin-top:2rem;padding:1rem 1.25rem;border:2px solid var(--alarm);border-radius:6px}
.help h2{margin-top:0;color:var(--alarm)}
.help p{margin:0;white-space:pre-line}
fieldset{border:1px solid var(--line);border-radius:6px;margin:0 0 1.25rem;padding:.5rem 1.25rem 1rem}
legend{font-weight:bold;padding:0 .4rem}
.choice{display:grid;grid-template-columns:auto 1fr;gap:0 .75rem;align-items:start;padding:.6rem 0}
.choice input{width:1.4rem;height:1.4rem;margin:.15rem 0 0;accent-color:var(--brand)}
.hint{grid-column:2;color:var(--pale);font-size:.95rem}
.fault{color:var(--alarm);font-weight:bold}
button{font:inherit;font-weight:bold;color:#fff;background:var(--brand);border:0;border-radius:6px;padding:.8rem 1.6rem;min-height:2.75rem;cursor:pointer}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
button.quiet{color:var(--link);background:none;border:2px solid currentColor;padding:.55rem 1.2rem}
a.way{display:inline-block;font-weight:bold;border:2px solid currentColor;border-radius:6px;padding:.55rem 1.2rem;text-decoration:none}
button.grave{background:#8a3524}
form.notice{margin:0 0 1rem}
form.notice p{margin:0 0 .5rem}
.ways{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;list-style:none;padding:0;margin:1rem 0}
.ways a,nav a{display:inline-block;padding:.5rem 0}
nav{margin-top:2rem;border-top:1px solid var(--line);padding-top:1rem}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;list-style:none;padding:0;margin:0}
nav a[aria-current]{color:inherit;font-weight:bold;text-decoration:none}
.field label{display:block;font-weight:bold;margin-bottom:.25rem}
select,input[type=text],input[type=email],input[type=password],textarea{font:inherit;color:inherit;background:var(--sheet);border:1px solid var(--pale);border-radius:6px;padding:.6rem;min-height:2.75rem;width:100%}
.timeline{list-style:none;padding:0;margin:0 0 1rem}
.timeline li{border-inline-start:4px solid var(--line);padding:.1rem 1rem .9rem;margin:0}
.timeline .attended,.timeline .confirmed{border-color:var(--brand)}
.timeline .cancelled,.timeline .missed,.timeline .paused{border-inline-start-style:dashed}
.wide{overflow-x:auto}
figure{margin:0 0 1.5rem}
figcaption{color:var(--pale)}
svg.circle{display:block;width:100%;max-width:32rem;margin:.5rem auto}
table{border-collapse:collapse;width:100%;font-size:.92rem}
th,td{text-align:start;padding:.45rem .6rem;border-bottom:1px solid var(--line);vertical-align:top;overflow-wrap:normal}
th{color:var(--pale);white-space:nowrap}
.full{max-width:76rem}
iframe{width:100%;min-height:44rem;border:1px solid var(--line);border-radius:6px;background:#fff}
pre{white-space:pre-wrap;background:var(--box);padding:1rem;border-radius:6px;font-size:.9rem}
@media print{body{background:#fff}main{border:0;padding:0}}
`
}
