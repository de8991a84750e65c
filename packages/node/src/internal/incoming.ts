/**
 * One request to undici, and the body of its response as it arrives. Chunks wait here until the reader takes them;
 * the connection is paused while more bytes wait than the reader wants.
 */
import { type Dispatcher, errors } from "@effect/platform-node/Undici"
import * as Predicate from "effect/Predicate"
import * as Record from "effect/Record"
import { Readable } from "node:stream"
import type { Controller, Handler } from "./forwarder.ts"

export interface Options extends Dispatcher.DispatchOptions {
  readonly signal: AbortSignal
  readonly highWaterMark?: number | undefined
  readonly onInfo?: Dispatcher.RequestOptions["onInfo"]
}

/** Status and headers of a response. */
export interface Head {
  readonly status: number
  readonly headers: { readonly [name: string]: string | ReadonlyArray<string> | undefined }
}

type Headers = Parameters<NonNullable<Handler["onResponseStart"]>>[2]

/** As many bytes as wait for a reader in undici's own bodies. */
const defaultHighWaterMark = 64 * 1024

const ignore = () => undefined

export class Incoming implements Handler, AsyncIterable<Uint8Array> {
  /** Settles when the headers have arrived, or the request has failed. */
  readonly head: Promise<Head>
  hasEnded = false
  /** Why the request or its response failed. */
  failure: Error | undefined
  /** The number of bytes that wait. */
  waiting = 0
  /** Whether some of the body was taken. */
  isTaken = false
  private chunks: Array<Uint8Array> = []
  /** The number of bytes to notify the reader of. */
  private wanted = 1
  private notify: () => void = ignore
  private resolve: (head: Head) => void = ignore
  private reject: (error: Error) => void = ignore
  private controller: Controller | undefined
  private readonly options: Options

  constructor(options: Options) {
    this.options = options
    this.head = new Promise((resolve, reject) => {
      this.resolve = resolve
      this.reject = reject
    })
  }

  dispatch(dispatcher: Dispatcher): void {
    const { signal } = this.options
    signal.addEventListener("abort", () => this.abort(signal.reason), { once: true })
    try {
      dispatcher.dispatch(this.options, this)
    } catch (error) {
      this.fail(error instanceof Error ? error : new Error("the request cannot be sent", { cause: error }))
    }
  }

  /** Ends the request and closes its connection, unless the response is complete. */
  abort(reason?: Error): void {
    if (this.hasEnded) return
    this.failure ??= reason ?? new errors.RequestAbortedError()
    this.controller?.abort(this.failure)
  }

  /** Resolves when this many bytes wait or the body has ended; `undefined` if that is so already. */
  ready(bytes: number): Promise<void> | undefined {
    if (this.waiting >= bytes || this.hasEnded) return undefined
    this.wanted = bytes
    const ready = new Promise<void>((resolve) => {
      this.notify = resolve
    })
    this.controller?.resume()
    return ready
  }

  /** Takes the chunks that wait. An empty array is the end of the body; throws if it was cut. */
  take(): ReadonlyArray<Uint8Array> {
    const { chunks } = this
    if (chunks.length === 0 && this.failure !== undefined) throw this.failure
    this.chunks = []
    this.waiting = 0
    this.isTaken = true
    // Further chunks may arrive before this returns.
    if (!this.hasEnded) this.controller?.resume()
    return chunks
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    while (true) {
      await this.ready(1)
      const chunks = this.take()
      if (chunks.length === 0) return
      yield* chunks
    }
  }

  onRequestStart(controller: Controller): void {
    this.controller = controller
    if (this.failure !== undefined) controller.abort(this.failure)
  }

  onResponseStart(_: Controller, status: number, headers: Headers): void {
    if (status >= 200) return this.resolve({ status, headers })
    this.options.onInfo?.({ statusCode: status, headers: Record.filter(headers, Predicate.isNotUndefined) })
  }

  onResponseData(controller: Controller, chunk: Uint8Array): void {
    const { highWaterMark = defaultHighWaterMark } = this.options
    this.chunks.push(chunk)
    this.waiting += chunk.byteLength
    if (this.waiting >= this.wanted) this.notify()
    if (this.waiting >= Math.max(this.wanted, highWaterMark)) controller.pause()
  }

  onResponseEnd(): void {
    this.hasEnded = true
    this.notify()
  }

  onResponseError(_: Controller, error: Error): void {
    this.fail(error)
  }

  private fail(error: Error): void {
    this.hasEnded = true
    this.failure ??= error
    this.reject(this.failure)
    this.notify()
    const { body } = this.options
    if (body instanceof Readable) body.on("error", ignore).destroy(error)
  }
}
