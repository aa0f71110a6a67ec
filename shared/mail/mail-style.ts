/** Inline styles, which every mail program takes; the few that need a rule of their own stand in `styleSheet`. */
export function inlineStyles(colour: string, direction: 'ltr' | 'rtl') {
  const start = direction === 'rtl' ? 'right' : 'left'
  const sans = 'font-family:Verdana,Geneva,Tahoma,"Noto Sans Arabic","DejaVu Sans",sans-serif'
  const text = 'font-size:16px;line-height:1.6;color:#20262b'
  return {
    body: `margin:0;padding:0;background-color:#eef1f3;${sans}`,
    outer: 'width:100%;border-collapse:collapse;background-color:#eef1f3',
    outerCell: 'padding:24px 12px',
    inner:
      'width:100%;max-width:600px;margin:0 auto;border-collapse:separate;background-color:#ffffff;border-radius:8px',
    innerCell: `padding:32px;text-align:${start};border-top:6px solid ${colour};border-radius:8px;${text}`,
    preview: 'display:none;max-height:0;overflow:hidden;opacity:0;font-size:1px;line-height:1px;color:#ffffff',
    logo: 'display:block;max-width:220px;height:auto;margin:0 0 24px;border:0',
    clinic: `margin:0 0 20px;font-size:15px;line-height:1.4;font-weight:bold;color:${colour}`,
    heading: 'margin:28px 0 8px;font-size:17px;line-height:1.4;color:#20262b',
    paragraph: `margin:0 0 16px;white-space:pre-line;${text}`,
    small: 'margin:0 0 16px;font-size:14px;line-height:1.6;color:#4a545c',
    facts: 'margin:0 0 20px;padding:16px 20px;background-color:#f3f6f7;border-radius:6px',
    factName: 'margin:0;font-size:14px;line-height:1.5;color:#4a545c',
    fact: `margin:0 0 10px;${text};font-weight:bold`,
    more: 'font-weight:normal;color:#4a545c;font-size:15px',
    list: `margin:0 0 20px;padding:0;padding-${start}:22px;${text}`,
    item: 'margin:0 0 6px',
    buttonLine: 'margin:24px 0',
    button: `display:inline-block;padding:14px 26px;background-color:${colour};color:#ffffff;font-size:16px;line-height:1.2;font-weight:bold;text-decoration:none;border-radius:6px`,
    help: `margin:28px 0 0;padding:16px 20px;border:2px solid #a3442f;border-radius:6px;${text}`,
    helpTitle: 'margin:0 0 6px;font-size:16px;line-height:1.4;color:#8a3524',
    link: `color:${colour};text-decoration:underline`,
  } as const
}

/** For mail programs that know dark mode and narrow screens; those that do not show the inline styles. */
export const styleSheet = [
  ':root{color-scheme:light dark;supported-color-schemes:light dark}',
  'a{overflow-wrap:anywhere}',
  '@media (max-width:480px){.outer{padding:0!important}.inner{padding:24px 18px!important;border-radius:0!important}.button{display:block!important;text-align:center!important}}',
  '@media (prefers-color-scheme:dark){',
  '.ground{background-color:#14181b!important}',
  '.sheet{background-color:#1f2529!important}',
  '.ink,.heading{color:#edf1f3!important}',
  '.pale,.clinic{color:#b6c2ca!important}',
  '.box{background-color:#2a3238!important}',
  '.help{border-color:#e59a86!important}.help-title{color:#f3b5a4!important}',
  '.link{color:#8fd0d8!important}',
  '}',
].join('')
