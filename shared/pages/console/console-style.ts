/** What the console's pages need beside the style of all pages. */
export const consoleStyle = `
nav.console{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.25rem 1.5rem;margin:0 0 1rem;border-top:0;border-bottom:1px solid var(--line);padding:0 0 .5rem}
nav.console form{display:flex;align-items:center;gap:.75rem}
.who{color:var(--pale)}
`
