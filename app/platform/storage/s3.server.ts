import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { DeleteObjectCommand, GetObjectCommand, NoSuchKey, S3Client } from '@aws-sdk/client-s3'
import { Upload } from '@aws-sdk/lib-storage'
import { checkKey, MissingFile, type Storage } from './types'

/** A bucket of anything that speaks S3. */
export interface S3Settings {
  endpoint: string
  region: string
  bucket: string
  accessKeyId: string
  secretAccessKey: string
}

/** The least S3 takes as a part; two at a time keep the memory of an upload small. */
const partBytes = 5 * 1024 * 1024

/** Files in S3, sent in parts as they are read from the disk. */
export function s3Storage({ endpoint, region, bucket, accessKeyId, secretAccessKey }: S3Settings): Storage {
  const client = new S3Client({
    endpoint,
    region,
    credentials: { accessKeyId, secretAccessKey },
    // Not every server that speaks S3 has a name for each bucket, or knows the checksums that AWS added.
    forcePathStyle: true,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
  const at = (key: string) => {
    checkKey(key)
    return { Bucket: bucket, Key: key }
  }
  return {
    async take(key, path, { mediaType }) {
      const body = createReadStream(path)
      try {
        await new Upload({
          client,
          params: { ...at(key), Body: body, ContentType: mediaType },
          partSize: partBytes,
          queueSize: 2,
        }).done()
      } finally {
        body.destroy()
      }
      await rm(path, { force: true })
    },
    async read(key) {
      try {
        const { Body } = await client.send(new GetObjectCommand(at(key)))
        if (!(Body instanceof Readable)) throw new Error('S3 answered without a stream')
        return Body
      } catch (error) {
        throw error instanceof NoSuchKey ? new MissingFile(key) : error
      }
    },
    async remove(key) {
      await client.send(new DeleteObjectCommand(at(key)))
    },
  }
}
