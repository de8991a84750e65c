/** The body of a response, delivered as its `Delivery` says. It records whether it was closed. */
import type { Delivery } from "./Behavior.ts"
import { Dice } from "./Dice.ts"
import type { Time } from "./Time.ts"

const cutAt = (bytes: Uint8Array, pieces: number, dice: Dice): ReadonlyArray<Uint8Array> => {
  const cuts = Array.from({ length: Math.min(pieces, bytes.byteLength) - 1 }, () => dice.below(bytes.byteLength))
  const ends = [...new Set([...cuts, bytes.byteLength])].filter((at) => at > 0).sort((one, other) => one - other)
  return ends.map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end))
}

export class Body {
  /** Whether its resources are released. */
  isClosed = false
  readonly stream: ReadableStream<Uint8Array>
  private cancelWait: (() => void) | undefined
  private controller: ReadableStreamDefaultController<Uint8Array> | undefined

  constructor(bytes: Uint8Array, delivery: Delivery, time: Time) {
    const { end, pause, pieces } = delivery
    const sent = end === "whole" ? bytes : bytes.subarray(0, Math.floor(bytes.byteLength * delivery.after))
    const left = [...cutAt(sent, pieces, new Dice(delivery.seed))]

    const next = (controller: ReadableStreamDefaultController<Uint8Array>) => {
      const piece = left.shift()
      // A copy: a reader may retain it or write to it.
      if (piece !== undefined) return controller.enqueue(piece.slice())
      if (end === "stalls") return
      this.isClosed = true
      if (end === "cut") controller.error(Object.assign(new Error("other side closed"), { code: "UND_ERR_SOCKET" }))
      else controller.close()
    }

    this.stream = new ReadableStream<Uint8Array>({
      start: (controller) => {
        this.controller = controller
      },
      pull: (controller) => {
        if (left.length === 0 && end === "stalls") return new Promise(() => undefined)
        if (pause === 0) return next(controller)
        return new Promise<void>((resolve) => {
          this.cancelWait = time.after(pause, () => {
            next(controller)
            resolve()
          })
        })
      },
      cancel: () => this.close()
    }, { highWaterMark: 0 })
  }

  /** Aborts the request and the rest of its response. */
  abort() {
    if (this.isClosed) return
    this.close()
    this.controller?.error(new DOMException("This operation was aborted", "AbortError"))
  }

  private close() {
    this.isClosed = true
    this.cancelWait?.()
  }
}
