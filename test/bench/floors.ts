import type { FunctionName } from '../../shared/config/function-names.ts'

const dynamoDb = "import { DynamoDBClient } from '@aws-sdk/client-dynamodb'\nnew DynamoDBClient({})\n"
const kms = "import { KMSClient } from '@aws-sdk/client-kms'\nnew KMSClient({})\n"
const ses = "import { SESv2Client } from '@aws-sdk/client-sesv2'\nnew SESv2Client({})\n"
const sqs = "import { SQSClient } from '@aws-sdk/client-sqs'\nnew SQSClient({})\n"

/**
 * What no function can start without: the clients of AWS that it has at hand from the start, made once, and a handler. It is the floor
 * that a function's cold start is held beside.
 */
export const floors: Readonly<Record<FunctionName, string>> = {
  tick: dynamoDb + sqs,
  attend: dynamoDb + kms + ses,
  feedback: dynamoDb,
  pages: dynamoDb + kms,
  staff: dynamoDb + kms,
  api: dynamoDb + kms,
}
