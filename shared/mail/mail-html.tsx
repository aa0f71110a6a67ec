import type { JSX } from 'preact'
import { render } from 'preact-render-to-string'

import type { Clinic } from '../config/clinic.ts'
import { Runs } from '../direction/runs.tsx'
import type { Block, Fact, Reference } from './block.ts'
import { inlineStyles, styleSheet } from './mail-style.ts'
import type { Phrases } from './phrases.ts'

export interface MailDocument {
  readonly clinic: Clinic
  readonly phrases: Phrases
  readonly subject: string
  readonly preview: string
  readonly blocks: readonly Block[]
}

type Styles = ReturnType<typeof inlineStyles>

/** A mail as one HTML document: one column, no script, no picture but the clinic's logo, nothing loaded that could track. */
export function mailHtml(mail: MailDocument): string {
  return `<!doctype html>${render(<Document {...mail} />)}\n`
}

/** Tables carry the layout because Outlook for Windows knows no other way to limit a width. */
function Document({ clinic, phrases, subject, preview, blocks }: MailDocument): JSX.Element {
  const { locale: lang, direction: dir } = phrases
  const styles = inlineStyles(clinic.look.colour, dir)
  return (
    <html lang={lang} dir={dir}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{subject}</title>
        <style dangerouslySetInnerHTML={{ __html: styleSheet }} />
      </head>
      <body class="ground" style={styles.body}>
        <div style={styles.preview}>{preview}</div>
        {/* Webmail drops html and body, and with them the language and its direction. */}
        <table role="none" class="ground" lang={lang} dir={dir} style={styles.outer}>
          <tbody>
            <tr>
              <td class="outer" style={styles.outerCell}>
                <table role="none" class="sheet" style={styles.inner}>
                  <tbody>
                    <tr>
                      <td class="inner ink" style={styles.innerCell}>
                        <Head clinic={clinic} styles={styles} />
                        {blocks.map((block) => (
                          <Piece block={block} phrases={phrases} styles={styles} />
                        ))}
                      </td>
                    </tr>
                  </tbody>
                </table>
              </td>
            </tr>
          </tbody>
        </table>
      </body>
    </html>
  )
}

function Head({ clinic, styles }: { readonly clinic: Clinic; readonly styles: Styles }): JSX.Element {
  if (clinic.look.logo !== null) return <img src={clinic.look.logo} alt={clinic.name} style={styles.logo} />
  return (
    <p class="clinic" style={styles.clinic}>
      {clinic.name}
    </p>
  )
}

interface PieceProps {
  readonly block: Block
  readonly phrases: Phrases
  readonly styles: Styles
}

function Piece({ block, phrases, styles }: PieceProps): JSX.Element {
  switch (block.block) {
    case 'heading':
      return (
        <h2 class="heading" style={styles.heading}>
          <Runs text={block.text} />
        </h2>
      )
    case 'paragraph':
      return (
        <p class="ink" style={styles.paragraph}>
          <Runs text={block.text} />
        </p>
      )
    case 'small':
      return (
        <p class="pale" style={styles.small}>
          <Runs text={block.text} />
        </p>
      )
    case 'facts':
      return <Facts facts={block.facts} styles={styles} />
    case 'list':
      return (
        <ul class="ink" style={styles.list}>
          {block.items.map(({ text, more }) => (
            <li style={styles.item}>
              <Runs text={text} />
              {more.map((line) => (
                <More line={line} styles={styles} />
              ))}
            </li>
          ))}
        </ul>
      )
    case 'button':
      return (
        <p style={styles.buttonLine}>
          <a class="button" href={block.to.href} style={styles.button}>
            {block.to.label}
          </a>
        </p>
      )
    case 'help':
      return <Help block={block} phrases={phrases} styles={styles} />
    case 'links':
      return <Links items={block.items} styles={styles} />
    default:
      return block satisfies never
  }
}

function Facts({ facts, styles }: { readonly facts: readonly Fact[]; readonly styles: Styles }): JSX.Element {
  return (
    <div class="box" style={styles.facts}>
      {facts.map(({ label, lines: [first, ...more], link }) => (
        <>
          <p class="pale" style={styles.factName}>
            {label}
          </p>
          <p class="ink" style={styles.fact}>
            {first !== undefined && <Runs text={first} />}
            {more.map((line) => (
              <More line={line} styles={styles} />
            ))}
            {link !== null && <Anchor to={link} styles={styles} />}
          </p>
        </>
      ))}
    </div>
  )
}

function More({ line, styles }: { readonly line: string; readonly styles: Styles }): JSX.Element {
  return (
    <>
      <br />
      <span class="pale" style={styles.more}>
        <Runs text={line} />
      </span>
    </>
  )
}

function Help({
  block,
  phrases,
  styles,
}: PieceProps & { readonly block: Extract<Block, { block: 'help' }> }): JSX.Element {
  const foreign = block.locale === phrases.locale ? {} : { lang: block.locale, dir: 'auto' as const }
  return (
    <div class="help ink" style={styles.help}>
      <p class="help-title" style={styles.helpTitle}>
        <strong>{block.title}</strong>
      </p>
      <p class="ink" style="margin:0;white-space:pre-line" {...foreign}>
        <Runs text={block.text} />
      </p>
    </div>
  )
}

function Links({ items, styles }: { readonly items: readonly Reference[]; readonly styles: Styles }): JSX.Element {
  return (
    <ul class="ink" style={styles.list}>
      {items.map((to) => (
        <li style={styles.item}>
          <Anchor to={to} styles={styles} />
        </li>
      ))}
    </ul>
  )
}

function Anchor({ to, styles }: { readonly to: Reference; readonly styles: Styles }): JSX.Element {
  return (
    <a class="link" href={to.href} style={styles.link}>
      {to.label}
    </a>
  )
}
