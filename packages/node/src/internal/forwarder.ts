/** A handler that forwards all events of a request to another one. */
import type { Dispatcher } from "@effect/platform-node/Undici"

export type Handler = Dispatcher.DispatchHandler
export type Controller = Dispatcher.DispatchController

type Event<Name extends keyof Handler> = Parameters<NonNullable<Handler[Name]>>

export class Forwarder implements Handler {
  readonly handler: Handler

  constructor(handler: Handler) {
    this.handler = handler
  }

  onRequestStart(...event: Event<"onRequestStart">): void {
    this.handler.onRequestStart?.(...event)
  }

  onRequestUpgrade(...event: Event<"onRequestUpgrade">): void {
    this.handler.onRequestUpgrade?.(...event)
  }

  onResponseStarted(): void {
    this.handler.onResponseStarted?.()
  }

  onResponseStart(...event: Event<"onResponseStart">): void {
    this.handler.onResponseStart?.(...event)
  }

  onResponseData(...event: Event<"onResponseData">): void {
    this.handler.onResponseData?.(...event)
  }

  onResponseEnd(...event: Event<"onResponseEnd">): void {
    this.handler.onResponseEnd?.(...event)
  }

  onResponseError(...event: Event<"onResponseError">): void {
    this.handler.onResponseError?.(...event)
  }

  onBodySent(...event: Event<"onBodySent">): void {
    this.handler.onBodySent?.(...event)
  }

  onRequestSent(): void {
    this.handler.onRequestSent?.()
  }
}
