/** A WebSocket without a network, whose server follows a given behavior. */
import type { WebSocketConstructorOptions, WebSocketEvent, WebSocketLike } from "effect/socket/Socket"
import type { Behavior, Responses } from "./Behavior.ts"
import { apply } from "./changes.ts"
import { secret } from "./secret.ts"
import type { Time } from "./Time.ts"

const [decoder, encoder] = [new TextDecoder(), new TextEncoder()]

const created = {
  type: "session.created",
  session: { request_id: "ws-1", model: "voxtral", audio_format: { encoding: "pcm_s16le", sample_rate: 16_000 } }
}

/** The response of a normal server to each message. */
const responseTo: { readonly [type: string]: object } = {
  "session.update": { ...created, type: "session.updated" },
  "input_audio.append": { type: "transcription.text.delta", text: "caw " },
  "input_audio.end": {
    type: "transcription.done",
    model: "voxtral",
    text: "caw caw",
    usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 }
  }
}

/** About the number of messages of a complete session. */
const whole = 5

export class Wire implements WebSocketLike {
  readyState = 0
  /** Whether it is closed. */
  isClosed = false
  private sent = 0
  private readonly listeners = new Map<string, Set<(event: WebSocketEvent) => void>>()
  private readonly pending = new Set<() => void>()
  private readonly behavior: Responses | undefined
  private readonly time: Time

  constructor(behavior: Behavior | undefined, time: Time) {
    this.time = time
    if (behavior?.does === "fails") {
      const { after, how } = behavior
      if (how === "EncodeError") throw new Error(`no headers, as ${secret}`)
      if (how !== "hangs") this.schedule(after, () => this.fail(Object.assign(new Error(secret), { code: how })))
      return
    }
    this.behavior = behavior
    const status = behavior?.status ?? 101
    this.schedule(behavior?.delivery.headersAfter ?? 0, () => {
      if (status >= 300) return this.fail(new Error(`Unexpected server response: ${status}`))
      this.readyState = 1
      this.emit("open", {})
      this.sendEvent(created)
    })
  }

  addEventListener(type: string, listener: (event: WebSocketEvent) => void) {
    this.listeners.set(type, (this.listeners.get(type) ?? new Set()).add(listener))
  }

  removeEventListener(type: string, listener: (event: WebSocketEvent) => void) {
    this.listeners.get(type)?.delete(listener)
  }

  send(data: string | Uint8Array) {
    const { type } = JSON.parse(String(data))
    const response = responseTo[type]
    if (response !== undefined) this.schedule(this.behavior?.delivery.pause ?? 0, () => this.sendEvent(response))
  }

  close(code = 1000) {
    if (this.isClosed) return
    this.end({ code })
  }

  private sendEvent(event: object) {
    if (this.isClosed) return
    const { changes = [], delivery } = this.behavior ?? {}
    const end = delivery?.end ?? "whole"
    if (end !== "whole" && this.sent >= whole * (delivery?.after ?? 1)) {
      if (end === "stalls") return
      if (end === "short") return this.end({ code: 1008, reason: `not with ${secret}` })
      return this.fail(new Error("socket hang up"))
    }
    this.sent += 1
    // Every second message is unchanged, so that a session makes progress.
    const text = JSON.stringify(event)
    const data = this.sent % 2 === 0 ? decoder.decode(apply(encoder.encode(text), changes)) : text
    this.emit("message", { data })
  }

  private fail(error: unknown) {
    const event: WebSocketEvent & { readonly error: unknown } = { type: "error", error }
    this.emit("error", event)
    this.end({ code: 1006 })
  }

  private end(event: WebSocketEvent) {
    this.isClosed = true
    this.readyState = 3
    for (const cancel of this.pending) cancel()
    this.emit("close", event)
  }

  private emit(type: string, event: WebSocketEvent) {
    new Set(this.listeners.get(type)).forEach((listener) => listener(event))
  }

  private schedule(delay: number, run: () => void) {
    const cancel = this.time.after(delay, () => {
      this.pending.delete(cancel)
      run()
    })
    this.pending.add(cancel)
  }
}

/** The sockets of one case. */
export class Wires {
  readonly all: Array<Wire> = []
  private request = 0
  private readonly behaviors: ReadonlyArray<Behavior>
  private readonly time: Time

  constructor(behaviors: ReadonlyArray<Behavior>, time: Time) {
    this.behaviors = behaviors
    this.time = time
  }

  readonly construct = (_url: string, _options?: WebSocketConstructorOptions): Wire => {
    const wire = new Wire(this.behaviors[this.request++], this.time)
    this.all.push(wire)
    return wire
  }
}
