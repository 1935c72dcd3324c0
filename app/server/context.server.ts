import { randomBytes } from 'node:crypto'
import type { AppLoadContext } from '@remix-run/node'
import { guest, type Viewer } from '~/auth/viewer'
import type { ReceivedUpload } from '~/platform/http/upload.server'

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true
  }

  /** What every loader and action gets beside the request: one object a request. */
  interface AppLoadContext {
    /** Who is asking; looked up once a request. */
    viewer(): Promise<Viewer>
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
    /** The form with a file that was posted, where the address takes files; its body is read already. */
    upload: ReceivedUpload | null
  }
}

/** Makes the context of one request. */
export function requestContext(options: {
  cookie: string | undefined
  clientAddress: string
  device: string
  demo: boolean
  publicUrl: string
  readViewer: (cookie: string | undefined) => Promise<Viewer>
}): AppLoadContext {
  let viewer: Promise<Viewer> | undefined
  return {
    viewer: () => {
      viewer ??= options.cookie ? options.readViewer(options.cookie) : Promise.resolve(guest)
      return viewer
    },
    nonce: randomBytes(16).toString('base64'),
    clientAddress: options.clientAddress,
    device: options.device,
    demo: options.demo,
    publicUrl: options.publicUrl,
    upload: null,
  }
}
