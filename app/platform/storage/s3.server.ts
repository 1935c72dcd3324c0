import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { Upload } from '@aws-sdk/lib-storage'
import { checkKey, MissingFile, type Storage, StorageAway } from './types'

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

/** Milliseconds: for a connection, for a part to be sent and answered, and until a file begins to come. */
const waits = { connection: 3_000, part: 30_000, read: 10_000 }

/** Files in S3, sent in parts as they are read from the disk. */
export function s3Storage(settings: S3Settings): Storage {
  const { bucket } = settings
  const client = clientOf(settings)
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
      } catch (error) {
        throw away(error)
      } finally {
        body.destroy()
      }
      await rm(path, { force: true })
    },
    async read(key) {
      const place = at(key)
      try {
        const { Body } = await client.send(new GetObjectCommand(place), { requestTimeout: waits.read })
        if (!(Body instanceof Readable)) throw new Error('S3 answered without a stream')
        return Body
      } catch (error) {
        throw error instanceof NoSuchKey ? new MissingFile(key) : away(error)
      }
    },
    async remove(key) {
      await client.send(new DeleteObjectCommand(at(key))).catch((error) => {
        throw away(error)
      })
    },
  }
}

/** The text of an object with a name of ours; null where there is none. */
export async function readText(settings: S3Settings, name: string): Promise<string | null> {
  const client = clientOf(settings)
  try {
    const { Body } = await client.send(new GetObjectCommand({ Bucket: settings.bucket, Key: name }))
    return (await Body?.transformToString('utf8')) ?? null
  } catch (error) {
    if (error instanceof NoSuchKey) return null
    throw error
  } finally {
    client.destroy()
  }
}

/** Writes the text of an object with a name of ours. */
export async function writeText(settings: S3Settings, name: string, text: string): Promise<void> {
  const client = clientOf(settings)
  try {
    await client.send(
      new PutObjectCommand({
        Bucket: settings.bucket,
        Key: name,
        Body: text,
        ContentType: 'application/jsonl',
      }),
    )
  } finally {
    client.destroy()
  }
}

function away(cause: unknown): StorageAway {
  return new StorageAway('the storage of files does not answer', { cause })
}

function clientOf({ endpoint, region, accessKeyId, secretAccessKey }: S3Settings): S3Client {
  return new S3Client({
    endpoint,
    region,
    credentials: { accessKeyId, secretAccessKey },
    maxAttempts: 2,
    requestHandler: {
      connectionTimeout: waits.connection,
      requestTimeout: waits.part,
      throwOnRequestTimeout: true,
    },
    // Not every server that speaks S3 has a name for each bucket, or knows the checksums that AWS added.
    forcePathStyle: true,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
}
