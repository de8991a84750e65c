/** The states of a batch over time. */
import { type Batch, make as makeTimeline } from "@effect-genai/core/Testing/Timeline"
import * as Duration from "effect/Duration"
import type { BatchOptions } from "./Options.ts"
import { dateTime } from "./Route.ts"

export type { Batch }

const archivedAfter = Duration.toMillis("29 days")

export const make = (options: BatchOptions) => {
  const timeline = makeTimeline(options)
  return {
    ...timeline,
    lifetime: Duration.toMillis(options.expiresAfter ?? "24 hours"),
    /** The status and date fields of a batch. */
    dates: (batch: Batch, now: number) => {
      const end = timeline.endsAt(batch)
      const archive = batch.createdAt + archivedAfter
      return {
        processing_status: now >= end ? "ended" : batch.cancelledAt === undefined ? "in_progress" : "canceling",
        created_at: dateTime(batch.createdAt),
        expires_at: dateTime(timeline.expiresAt(batch)),
        ended_at: now >= end ? dateTime(end) : null,
        cancel_initiated_at: batch.cancelledAt === undefined ? null : dateTime(batch.cancelledAt),
        archived_at: now >= archive ? dateTime(archive) : null
      }
    }
  }
}

export type Timeline = ReturnType<typeof make>
