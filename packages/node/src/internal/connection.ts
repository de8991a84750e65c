/**
 * One connection of a pool. If the server has closed it while it was idle, the
 * request that finds out is repeated once over a new connection if that is safe:
 * it was not written yet, or it only reads.
 */
import { Client, type Dispatcher } from "@effect/platform-node/Undici"
import * as Predicate from "effect/Predicate"
import { type Controller, Forwarder, type Handler } from "./forwarder.ts"

type Options = Dispatcher.DispatchOptions

/** A request that was not written, so the server has not received it. */
export class Unsent extends Error {
  override readonly name = "Unsent"
  readonly unsent = true
  readonly code: string | undefined

  constructor(cause: Error) {
    super(cause.message, { cause })
    this.code = codeOf(cause)
  }
}

const codeOf = (error: Error): string | undefined =>
  Predicate.hasProperty(error, "code") && typeof error.code === "string" ? error.code : undefined

/** Whether Node or undici reports that the server has closed the connection. */
const isReset = (error: Error) => /^(ECONNRESET|EPIPE|UND_ERR_SOCKET)$/.test(codeOf(error) ?? "")

const isRead = ({ body, method }: Options) => (method === "GET" || method === "HEAD") && body == null

export class Connection extends Client {
  /** Responses on the current socket: after the first, the socket has been idle. */
  responses = 0

  constructor(origin: string | URL, options: Client.Options) {
    super(origin, options)
    this.on("connect", () => {
      this.responses = 0
    })
  }

  /** Disables undici's timeouts: they would end calls that `Timeout` allows. */
  override dispatch(options: Options, handler: Handler): boolean {
    const withoutTimeouts = { ...options, headersTimeout: 0, bodyTimeout: 0 }
    const send = (attempt: Handler) => super.dispatch(withoutTimeouts, attempt)
    return send(new Attempt(this, options, handler, send))
  }
}

class Attempt extends Forwarder {
  readonly connection: Connection
  readonly options: Options
  readonly send: (attempt: Handler) => boolean
  wasSent = false
  hadResponse = false
  isRetry = false

  constructor(connection: Connection, options: Options, handler: Handler, send: (attempt: Handler) => boolean) {
    super(handler)
    this.connection = connection
    this.options = options
    this.send = send
  }

  override onRequestStart(controller: Controller, context: unknown): void {
    this.wasSent = true
    super.onRequestStart(controller, context)
  }

  override onResponseStarted(): void {
    this.hadResponse = true
    super.onResponseStarted()
  }

  override onRequestUpgrade(...args: Parameters<Forwarder["onRequestUpgrade"]>): void {
    this.hadResponse = true
    super.onRequestUpgrade(...args)
  }

  override onResponseStart(...args: Parameters<Forwarder["onResponseStart"]>): void {
    this.connection.responses += 1
    super.onResponseStart(...args)
  }

  override onResponseError(controller: Controller, error: Error): void {
    if (this.isStale(error)) {
      this.isRetry = true
      // A sent request is still in the queue. For a waiting one, undici clears its queue first.
      if (this.wasSent) this.send(this)
      else queueMicrotask(() => this.send(this))
    } else {
      super.onResponseError(controller, this.wasSent ? error : new Unsent(error))
    }
  }

  private isStale(error: Error): boolean {
    return !this.isRetry && !this.hadResponse && this.connection.responses > 0 && isReset(error) &&
      (!this.wasSent || isRead(this.options))
  }
}
