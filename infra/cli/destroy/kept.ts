import * as z from 'zod'

const Template = z.object({
  Resources: z.record(z.string(), z.object({ Type: z.string(), DeletionPolicy: z.string().optional() })),
})

/** A resource that outlives its stack. */
export interface Kept {
  readonly type: string
  /** Its name in AWS: of a table and a vault their name, of a key and a pool their id. */
  readonly name: string
}

/** What the words for a type of resource are; a resource of another type is called by its type. */
const words: Readonly<Record<string, string>> = {
  'AWS::DynamoDB::GlobalTable': 'table',
  'AWS::DynamoDB::Table': 'table',
  'AWS::Backup::BackupVault': 'vault, with the backups in it,',
  'AWS::Cognito::UserPool': 'user pool',
  'AWS::Logs::LogGroup': 'log group',
  'AWS::KMS::Key': 'key',
}

/** What a stack leaves behind by its own template; `names` are those in AWS by logical id, of what was made at all. */
export function keptBy(template: string, names: ReadonlyMap<string, string>): readonly Kept[] {
  return Object.entries(Template.parse(JSON.parse(template)).Resources).flatMap(([id, { Type, DeletionPolicy }]) => {
    const name = names.get(id)
    return name === undefined || !DeletionPolicy?.startsWith('Retain') ? [] : [{ type: Type, name }]
  })
}

export function nameKept({ type, name }: Kept): string {
  return `${words[type] ?? type} ${name}`
}
