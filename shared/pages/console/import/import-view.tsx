import type { JSX } from 'preact'

import type { ImportPreview } from '../../../enrol/preview-import.ts'
import { csvColumns } from '../../../enrol/read-csv.ts'
import { formatNumber } from '../../../time/format.ts'
import { ConsoleFrame, FormField } from '../console-frame.tsx'
import type { ConsoleFault } from '../console-page.ts'
import { type ConsoleVisit, consoleHref } from '../console-visit.ts'
import { Table } from '../table.tsx'
import { RowsPart } from './rows-part.tsx'

interface ImportViewProps {
  readonly visit: ConsoleVisit
  /** A file, and what it comes to; null where none has been given yet. */
  readonly previewed: { readonly csv: string; readonly preview: ImportPreview } | null
  readonly fault: ConsoleFault | null
}

/** The page to take in a clients' file: what each row comes to, before anybody is enrolled. */
export function ImportView({ visit, previewed, fault }: ImportViewProps): JSX.Element {
  return (
    <ConsoleFrame visit={visit} title="Import clients" fault={fault}>
      {previewed !== null && <Preview visit={visit} {...previewed} />}
      <h2>{previewed === null ? 'Give a file' : 'Give another file'}</h2>
      <p>
        A CSV file in UTF-8 with a header row and a row for each client. Nobody is enrolled before you have seen what
        each row comes to.
      </p>
      <form class="console-form" method="post" action={consoleHref(visit.path)} enctype="multipart/form-data">
        <FormField visit={visit} seen="" />
        <p class="field">
          <label for="file">File</label>
          <input type="file" id="file" name="file" accept=".csv,text/csv" />
        </p>
        <p class="field">
          <label for="csv">Or paste what is in it</label>
          <textarea id="csv" name="csv" rows={6} spellcheck={false} autocomplete="off" aria-describedby="csv-hint" />
          <span class="more" id="csv-hint">
            The columns, in any order: {csvColumns.join(', ')}; pin may be added.
          </span>
        </p>
        <p>
          <button type="submit" name="step" value="preview">
            Show what each row comes to
          </button>
        </p>
      </form>
    </ConsoleFrame>
  )
}

interface PreviewProps {
  readonly visit: ConsoleVisit
  readonly csv: string
  readonly preview: ImportPreview
}

function Preview({ visit, csv, preview }: PreviewProps): JSX.Element {
  const { good, bad, errors, rows, digest } = preview
  return (
    <>
      <h2>What each row comes to</h2>
      <p class="notice">
        {rows.length === 0
          ? 'The file cannot be read; nobody can be enrolled from it.'
          : `${counted(good)} can be enrolled, ${counted(bad)} cannot.`}
      </p>
      {errors.length > 0 && (
        <Table
          caption="What is wrong with the file"
          heads={['Line', 'Column', 'What is wrong']}
          rows={errors.map(({ line, column, message }) => [line, column ?? 'the row', message])}
        />
      )}
      {good > 0 && (
        <form method="post" action={consoleHref(visit.path)} enctype="multipart/form-data">
          <FormField visit={visit} seen={digest} />
          <textarea name="csv" hidden>
            {csv}
          </textarea>
          <p>
            {bad === 0 ? (
              <button type="submit" name="step" value="do">
                Enrol all {counted(good)}
              </button>
            ) : (
              <button class="quiet" type="submit" name="step" value="good">
                Enrol only the {counted(good)} that can be
              </button>
            )}
          </p>
        </form>
      )}
      {rows.length > 0 && <RowsPart preview={preview} />}
    </>
  )
}

function counted(rows: number): string {
  return rows === 1 ? '1 row' : `${formatNumber(rows, 'en')} rows`
}
