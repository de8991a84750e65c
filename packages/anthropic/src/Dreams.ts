/**
 * Dreams: jobs that read past sessions and reorganize a memory store by what they show.
 *
 * `create` a dream, `wait` until it has ended (or `watch` its states), then review
 * the memory store in its `outputs`. A research preview: shapes may change without notice.
 */
import * as Page from "@effect-genai/core/Page"
import {
  ArchiveDream,
  CancelDream,
  CreateDream,
  Dream,
  DreamsPage,
  ListDreams,
  RetrieveDream
} from "./generated/Dreams.ts"
import { call, job, list as pages } from "./internal/transport.ts"

export {
  ArchiveDream,
  CancelDream,
  CreateDream,
  Dream,
  DreamsPage,
  ListDreams,
  RetrieveDream
} from "./generated/Dreams.ts"

/** Streams dreams, newest first; archived ones only with `include_archived`. */
export const list = /* @__PURE__ */ pages("GET /v1/dreams", {
  input: ListDreams,
  response: DreamsPage,
  pager: /* @__PURE__ */ Page.cursor<Dream>()
})

/**
 * Creates a dream of exactly one memory store and one list of sessions. It starts
 * immediately, and its tokens are billed.
 *
 * It writes to a new memory store and leaves the one it reads unchanged, unless
 * `output_behavior` is `update_existing`. `instructions` have at most 4,096
 * characters. Not retried once the request may have arrived: it then fails with
 * `SubmissionUnknown`, and `list` shows whether it was created.
 */
export const create = /* @__PURE__ */ call("POST /v1/dreams", {
  input: CreateDream,
  response: Dream,
  submits: () => 1,
  reconcile: "Dreams.list"
})

/** Retrieves a dream, also an archived one. Its output is complete only once it is `completed`. */
export const retrieve = /* @__PURE__ */ call("GET /v1/dreams/{dream_id}", { input: RetrieveDream, response: Dream })

/** Hides a dream that has ended from lists; one that runs has to be canceled first. This cannot be undone. */
export const archive = /* @__PURE__ */ call("POST /v1/dreams/{dream_id}/archive", {
  input: ArchiveDream,
  response: Dream
})

/** Cancels a dream that is pending or runs. Tokens used by then are billed; what it wrote is incomplete. */
export const cancel = /* @__PURE__ */ call("POST /v1/dreams/{dream_id}/cancel", { input: CancelDream, response: Dream })

const phases: ReadonlyMap<string, "running" | "done" | "failed"> = /* @__PURE__ */ new Map([
  ["pending", "running"],
  ["running", "running"],
  ["completed", "done"],
  ["failed", "failed"],
  ["canceled", "failed"]
])

const polled = /* @__PURE__ */ job(retrieve.route, {
  name: "Dream",
  poll: (input: RetrieveDream) => retrieve(input),
  cancel: (input: RetrieveDream) => cancel(input),
  classify: ({ status }) => phases.get(status) ?? "unknown"
})

/** Polls a dream until it has ended and returns it. `Job.within` limits the wait, `Job.polling` sets the schedule. */
export const wait = polled.wait

/** Streams the states of a dream as it is polled; the last one is `completed`, `failed` or `canceled`. */
export const watch = polled.watch
