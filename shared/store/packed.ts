import { gunzipSync, gzipSync } from 'node:zlib'

/** Compressed with gzip, as a mail is stored; a mail of 10 KB takes about 3. */
export function pack(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(gzipSync(bytes))
}

export function unpack(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(gunzipSync(bytes))
}
