/** Accumulates the text since the last `transcription.done` and detects the one that ends the session. */
import { StringBuilder } from "@effect-genai/core/StringBuilder"
import type { Tracker } from "@effect-genai/core/Transport"
import type { RealtimeClientMessage, RealtimeEvent } from "../generated/Realtime.ts"

export class TranscriptAccumulator implements Tracker<RealtimeEvent> {
  private text = new StringBuilder()
  private isEnded = false
  private isFlushed = false
  /** Flushes followed by more audio whose `transcription.done` has not arrived. */
  private pendingFlushes = 0
  /** Whether the latest event is a `transcription.done` after the end of the audio. */
  isDone = false

  onSent(type: RealtimeClientMessage["type"]): void {
    if (type === "input_audio.append" && this.isFlushed) {
      this.isFlushed = false
      this.pendingFlushes++
    }
    if (type === "input_audio.flush") this.isFlushed = true
    if (type === "input_audio.end") this.isEnded = true
  }

  add(event: RealtimeEvent): void {
    this.isDone = event.type === "transcription.done" && this.isEnded
    if (event.type === "transcription.text.delta") this.text.add(event.text ?? "")
    if (event.type === "transcription.done") this.text = new StringBuilder()
  }

  /** Whether an event is the last one of the session. */
  ends({ type }: RealtimeEvent): boolean {
    if (type !== "transcription.done") return false
    if (this.pendingFlushes > 0) {
      this.pendingFlushes--
      return false
    }
    this.isFlushed = false
    return this.isEnded
  }

  soFar() {
    return this.text.length === 0 ? {} : { partial: this.text.toString() }
  }
}
