/** What the pages to write on need besides the pages' own style. */
export const writeStyle = `
.sheet>fieldset label,.table label{display:block}
.sheet>fieldset>label{padding:.5rem 0}
.sheet input[type=radio]{width:1.4rem;height:1.4rem;margin:0;vertical-align:-.3rem;accent-color:var(--brand)}
.sheet fieldset.scale>label{display:inline-block;margin-inline-end:1.25rem}
.sheet .field{margin:0 0 1.5rem}
.sheet .cell{margin:.75rem 0}
.sheet small{display:block;color:var(--pale);font-size:.85rem}
.sheet dl{font-size:.95rem}
.sheet dt{font-weight:bold;font-size:inherit}
.sheet dd{font-weight:normal}
.sheet p.fault{margin:.25rem 0}
.sheet [aria-invalid]{border:2px solid var(--alarm)}
.sheet button{margin:0 0 1rem}
.sheet .notice{margin:0 0 1rem}
.sheet #state{position:sticky;bottom:0;background:var(--sheet);margin:0;padding:.5rem 0}
.sheet #state:empty{padding:0}
.sheet summary{color:var(--link);cursor:pointer;padding:.5rem 0}
.forms li{margin:0;padding:.5rem 0}
[hidden]{display:none}
`
