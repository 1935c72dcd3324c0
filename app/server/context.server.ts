import { randomBytes } from 'node:crypto'
import type { AppLoadContext } from '@remix-run/node'
import type { SignedIn } from '~/auth/session.server'
import { guest, type Viewer } from '~/auth/viewer'
import type { Replica } from '~/platform/db/replica.server'
import type { ReceivedUpload } from '~/platform/http/upload.server'
import type { Outage } from './outage.server'

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true
  }

  /** What every loader and action gets beside the request: one object a request. */
  interface AppLoadContext {
    /** Who is asking; looked up once a request. */
    viewer(): Promise<Viewer>
    /** The session of who is asking; null for guests. */
    session(): Promise<SignedIn | null>
    /**
     * Whether a form was posted. A loader cannot tell: after a refused form Remix reads the page with a GET of its own,
     * and a redirect then would lose what was typed.
     */
    posted: boolean
    /** Allows the inline scripts of a page that hydrates. */
    nonce: string
    /** Address of the client, for limits only; never logged or stored in the clear. */
    clientAddress: string
    /** `User-Agent` of the client, for the list of sessions. */
    device: string
    /** Whether this is the demonstration mode. */
    demo: boolean
    /** Address of this site, without a trailing slash. */
    publicUrl: string
    /**
     * Reads what may be some seconds old, from a replica where there is one: lists and search, never what a write is
     * decided by. Who wrote something sees it all the same. `work` only reads, and may be called twice.
     */
    mayLag<Value>(work: () => Promise<Value>): Promise<Value>
    /** The form with a file that was posted, where the address takes files; its body is read already. */
    upload: ReceivedUpload | null
    /** What a loader or action needed and did not get. */
    outage: Outage | null
  }
}

/** Makes the context of one request. */
export function requestContext(options: {
  cookie: string | undefined
  posted: boolean
  clientAddress: string
  device: string
  demo: boolean
  publicUrl: string
  readSession: (cookie: string) => Promise<SignedIn | null>
  /** Answers reads that may lag; without it all of them go to the primary. */
  replica?: Pick<Replica, 'read'>
}): AppLoadContext {
  let found: Promise<SignedIn | null> | undefined
  const session = () => {
    found ??= options.cookie ? options.readSession(options.cookie) : Promise.resolve(null)
    return found
  }
  return {
    viewer: async () => (await session())?.viewer ?? guest,
    session,
    posted: options.posted,
    nonce: randomBytes(16).toString('base64'),
    clientAddress: options.clientAddress,
    device: options.device,
    demo: options.demo,
    publicUrl: options.publicUrl,
    mayLag: async (work) =>
      options.replica ? options.replica.read(work, (await session())?.writtenTo ?? 0n) : work(),
    upload: null,
    outage: null,
  }
}
