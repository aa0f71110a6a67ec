import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb'

/** The table as the stack makes it; test/infra holds it against the synthesised template. */
export const tableDefinition = {
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: [
    ...['pk', 'sk', 'dueShard', 'dueAt', 'listPk', 'listSk'],
    ...['casePk', 'caseSk', 'changedPk', 'changedSk'],
  ].map((name) => ({ AttributeName: name, AttributeType: 'S' as const })),
  KeySchema: [
    { AttributeName: 'pk', KeyType: 'HASH' },
    { AttributeName: 'sk', KeyType: 'RANGE' },
  ],
  GlobalSecondaryIndexes: [
    {
      IndexName: 'due',
      KeySchema: [
        { AttributeName: 'dueShard', KeyType: 'HASH' },
        { AttributeName: 'dueAt', KeyType: 'RANGE' },
      ],
      Projection: { ProjectionType: 'KEYS_ONLY' },
    },
    {
      IndexName: 'list',
      KeySchema: [
        { AttributeName: 'listPk', KeyType: 'HASH' },
        { AttributeName: 'listSk', KeyType: 'RANGE' },
      ],
      Projection: { ProjectionType: 'ALL' },
    },
    {
      IndexName: 'caseload',
      KeySchema: [
        { AttributeName: 'casePk', KeyType: 'HASH' },
        { AttributeName: 'caseSk', KeyType: 'RANGE' },
      ],
      Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['row'] },
    },
    {
      IndexName: 'changed',
      KeySchema: [
        { AttributeName: 'changedPk', KeyType: 'HASH' },
        { AttributeName: 'changedSk', KeyType: 'RANGE' },
      ],
      Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['row'] },
    },
  ],
} satisfies Omit<CreateTableCommandInput, 'TableName'>
