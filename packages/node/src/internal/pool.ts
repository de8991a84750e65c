/**
 * The connections to one address, and the requests that wait for one. An aborted
 * request leaves at once: undici's own queue retains it until a connection is free,
 * which is never while none can be made.
 */
import { type Dispatcher, Pool } from "@effect/platform-node/Undici"
import { AsyncResource } from "node:async_hooks"
import { addAbortListener } from "node:events"
import { type Controller, Forwarder, type Handler } from "./forwarder.ts"

type Options = Dispatcher.DispatchOptions & { readonly signal?: unknown }

/** The controller of a request that was aborted before undici had it. */
const nothing: Controller = {
  aborted: true,
  paused: false,
  reason: null,
  rawHeaders: null,
  rawTrailers: null,
  abort: () => undefined,
  pause: () => undefined,
  resume: () => undefined
}

/** Reports the end of a request. */
class Dispatched extends Forwarder {
  private readonly ended: () => void

  constructor(handler: Handler, ended: () => void) {
    super(handler)
    this.ended = ended
  }

  override onRequestUpgrade(...event: Parameters<Forwarder["onRequestUpgrade"]>): void {
    super.onRequestUpgrade(...event)
    this.ended()
  }

  override onResponseEnd(...event: Parameters<Forwarder["onResponseEnd"]>): void {
    super.onResponseEnd(...event)
    this.ended()
  }

  override onResponseError(...event: Parameters<Forwarder["onResponseError"]>): void {
    super.onResponseError(...event)
    this.ended()
  }
}

export class BoundedPool extends Pool {
  private readonly connections: number
  /** Requests that undici has. */
  private dispatched = 0
  private readonly waiting = new Set<() => void>()
  private isSending = false

  constructor(origin: string | URL, options: Pool.Options & { readonly connections: number }) {
    super(origin, options)
    this.connections = options.connections
  }

  override dispatch(options: Options, handler: Handler): boolean {
    const { signal } = options
    const send = () => {
      this.dispatched++
      super.dispatch(options, new Dispatched(handler, () => this.done()))
    }
    if (this.dispatched < this.connections) send()
    else if (signal instanceof AbortSignal) this.wait(send, handler, signal)
    else this.waiting.add(AsyncResource.bind(send))
    return this.dispatched < this.connections
  }

  private wait(send: () => void, handler: Handler, signal: AbortSignal) {
    const listener = addAbortListener(signal, () => {
      if (this.waiting.delete(turn)) handler.onResponseError?.(nothing, signal.reason)
    })
    const turn = AsyncResource.bind(() => {
      listener[Symbol.dispose]()
      send()
    })
    this.waiting.add(turn)
  }

  private done() {
    this.dispatched--
    if (this.isSending) return
    this.isSending = true
    for (const turn of this.waiting) {
      if (this.dispatched >= this.connections) break
      this.waiting.delete(turn)
      turn()
    }
    this.isSending = false
  }
}
