/** Tells server-sent events from documents in their place: errors, and pages of gateways. */
import * as Redacted from "effect/Redacted"
import * as Framing from "../../Framing.ts"
import * as Reason from "../../Reason.ts"
import { errorBodyBytes } from "../call/read.ts"
import type { ProviderResponse } from "../call/response.ts"
import { parseJson } from "../parseJson.ts"
import { type ErrorReader, isErrorLike, statedError } from "../statedErrors.ts"

/** Decodes frames, and holds the text of a body as long as it has none. */
export class Frames implements Framing.Decoder<Framing.Event> {
  private readonly sse = Framing.sse()
  private readonly utf8 = new TextDecoder()
  private isOpening = true
  /** Up to 64 KiB. */
  opening = ""

  get failure() {
    return this.sse.failure
  }

  push(chunk: Uint8Array): ReadonlyArray<Framing.Event> {
    const frames = this.sse.push(chunk)
    if (this.isOpening) this.open(frames, chunk)
    return frames
  }

  end(): ReadonlyArray<Framing.Event> {
    return this.sse.end()
  }

  private open(frames: ReadonlyArray<Framing.Event>, chunk: Uint8Array): void {
    this.isOpening = frames.length === 0 && this.opening.length < errorBodyBytes
    this.opening = this.isOpening ? this.opening + this.utf8.decode(chunk, { stream: true }) : ""
  }
}

/** Whether a body without frames is JSON or HTML: no line of server-sent events starts like this. */
export const isDocument = (text: string) => /^\s*["{[<]/.test(text)

/** Content types under which gateways send server-sent events. */
const eventTypes = /^(text\/(event-stream|plain)|application\/octet-stream)/i

/** Whether a response may be server-sent events. */
export const isEventType = (type = "text/event-stream"): boolean => eventTypes.test(type)

/** The reason of a response that is a document instead of events: the error it states, if it is one. */
export const notEvents = (provider: ErrorReader, response: ProviderResponse, text: string): Reason.Reason => {
  const value = parseJson(text)
  if (isErrorLike(value)) return statedError(provider, response, value)
  const type = response.headers["content-type"] ?? "of no content type"
  const message = `expected an event stream, but the response is ${type}`
  return new Reason.Undecodable({ ...response.facts, path: "", message, body: Redacted.make(text) })
}
