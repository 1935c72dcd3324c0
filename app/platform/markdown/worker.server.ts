import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import source from './renderer.worker.mjs?raw'

/** What the worker needs beside the source; `labels` are the visible words it writes itself. */
export type RenderTask = {
  source: string
  headingOffset: number
  labels: { imageLink: string; table: string; tableOf: string }
}

type Answer = { ready: true } | { html: string } | { problem: string }
type Waiting = { task: RenderTask; limit: number; resolve: (html: string | undefined) => void }

const timeLimit = 4_000
const startLimit = 20_000
const mostWorkers = 2
const longestQueue = 1_000
const memoryLimitMb = 128

const waiting: Waiting[] = []
const idle: Worker[] = []
let workers = 0

/**
 * Renders in a worker thread, so that no source can hold up the process.
 * @param limit milliseconds that the rendering itself may take, waiting not counted
 * @returns sanitised HTML, or undefined when it took too long, failed, or too many are waiting already
 */
export function renderInWorker(task: RenderTask, limit = timeLimit): Promise<string | undefined> {
  if (waiting.length >= longestQueue) return Promise.resolve(undefined)
  return new Promise((resolve) => {
    waiting.push({ task, limit, resolve })
    serveNext()
  })
}

function serveNext(): void {
  if (waiting.length === 0) return
  const worker = idle.pop()
  if (worker) serve(worker)
  else if (workers < mostWorkers) startWorker()
}

function serve(worker: Worker): void {
  const next = waiting.shift()
  if (!next) {
    worker.unref()
    idle.push(worker)
    return
  }
  worker.ref()
  hear(worker, next.limit, (answer) => {
    next.resolve(answer && 'html' in answer ? answer.html : undefined)
    if (answer) serve(worker)
  })
  worker.postMessage(next.task)
}

function startWorker(): void {
  workers += 1
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(source)}`), {
    // A module from a string has no folder from which to find packages, and the bundle leaves them in node_modules.
    workerData: { modules: { marked: addressOf('marked'), sanitizeHtml: addressOf('sanitize-html') } },
    resourceLimits: { maxOldGenerationSizeMb: memoryLimitMb },
  })
  worker.once('exit', () => {
    workers -= 1
    const place = idle.indexOf(worker)
    if (place >= 0) idle.splice(place, 1)
    serveNext()
  })
  hear(worker, startLimit, (answer) => {
    if (answer) serve(worker)
    else waiting.shift()?.resolve(undefined)
  })
}

/** Waits for one message; silence, an error or the worker's end count as no answer, and the worker is ended. */
function hear(worker: Worker, limit: number, then: (answer: Answer | undefined) => void): void {
  const finish = (answer: Answer | undefined) => {
    clearTimeout(timer)
    worker.off('message', finish)
    worker.off('error', fail)
    worker.off('exit', fail)
    if (!answer) {
      worker.on('error', () => {})
      void worker.terminate()
    }
    then(answer)
  }
  const fail = () => finish(undefined)
  const timer = setTimeout(fail, limit)
  worker.once('message', finish)
  worker.once('error', fail)
  worker.once('exit', fail)
}

function addressOf(name: string): string {
  return pathToFileURL(createRequire(import.meta.url).resolve(name)).href
}
