import { GetParameterCommand, ParameterNotFound } from '@aws-sdk/client-ssm'

import { check, type Judge, type Read } from '../check.ts'
import { mend, ok } from '../finding.ts'

/** The version of what `cdk bootstrap` made in this account and region; null where it never ran. */
export type BootstrapFacts = number | null

/** The stack's own template refuses what is older. @see https://docs.aws.amazon.com/cdk/v2/guide/bootstrapping-env.html */
const oldest = 6

const read: Read<BootstrapFacts> = async ({ aws }) => {
  try {
    const { Parameter } = await aws.parameters.send(
      new GetParameterCommand({ Name: '/cdk-bootstrap/hnb659fds/version' }),
    )
    return Number(Parameter?.Value ?? 0)
  } catch (error) {
    if (error instanceof ParameterNotFound) return null
    throw error
  }
}

export const judgeBootstrap: Judge<BootstrapFacts> = (version, clinic) => {
  const how = `npx cdk bootstrap aws://${clinic.account}/${clinic.region}`
  if (version === null) return mend('the account and region are not bootstrapped for the CDK', how)
  if (version < oldest)
    return mend(`the CDK’s bootstrap is of version ${version}; ${oldest} is the oldest that will do`, how)
  return ok(`version ${version}`)
}

export const bootstrap = check(read, { bootstrap: judgeBootstrap })
