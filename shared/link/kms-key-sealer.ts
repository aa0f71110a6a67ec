import { DecryptCommand, GenerateDataKeyCommand, type KMSClient } from '@aws-sdk/client-kms'

import type { KeySealer } from './link-keys.ts'

/**
 * Keys sealed by one KMS key, for links of one clinic only: the encryption context must be the same to open them.
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/encrypt_context.html
 */
export function createKmsKeySealer({
  kms,
  keyId,
  clinic,
}: {
  kms: KMSClient
  keyId: string
  clinic: string
}): KeySealer {
  const EncryptionContext = { purpose: 'interlude-link', clinic }
  return {
    async makeKey() {
      const made = await kms.send(new GenerateDataKeyCommand({ KeyId: keyId, KeySpec: 'AES_256', EncryptionContext }))
      if (made.Plaintext === undefined || made.CiphertextBlob === undefined) throw new Error('KMS gave no data key')
      return { bytes: made.Plaintext, sealed: made.CiphertextBlob }
    },
    async openKey(sealed) {
      const opened = await kms.send(new DecryptCommand({ KeyId: keyId, CiphertextBlob: sealed, EncryptionContext }))
      if (opened.Plaintext === undefined) throw new Error('KMS opened no key')
      return opened.Plaintext
    },
  }
}
