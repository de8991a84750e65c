/** TODO head. */
import * as Page from "@effect-genai/core/Page"
import * as Schema from "effect/Schema"
import {
  AckWork,
  HeartbeatWork,
  ListWork,
  PollWork,
  RetrieveWork,
  RetrieveWorkStats,
  SelfHostedWork,
  SelfHostedWorkHeartbeatResponse,
  SelfHostedWorkQueueStats,
  SelfHostedWorksPageCursor,
  StopWork,
  UpdateWork
} from "../generated/Work.ts"
import { call, list as pages } from "../internal/transport.ts"

export {
  AckWork,
  HeartbeatWork,
  ListWork,
  PollWork,
  RetrieveWork,
  RetrieveWorkStats,
  SelfHostedWork,
  SelfHostedWorkHeartbeatResponse,
  SelfHostedWorkQueueStats,
  SelfHostedWorksPageCursor,
  StopWork,
  UpdateWork
} from "../generated/Work.ts"

/** TODO ListWork. */
export const list = /* @__PURE__ */ pages("GET /v1/environments/{environment_id}/work", {
  input: ListWork,
  response: SelfHostedWorksPageCursor,
  pager: /* @__PURE__ */ Page.cursor<SelfHostedWork>()
})

/** TODO PollWork. */
export const poll = /* @__PURE__ */ call("GET /v1/environments/{environment_id}/work/poll", {
  input: PollWork,
  response: /* @__PURE__ */ Schema.NullOr(SelfHostedWork)
})

/** TODO RetrieveWorkStats. */
export const stats = /* @__PURE__ */ call("GET /v1/environments/{environment_id}/work/stats", {
  input: RetrieveWorkStats,
  response: SelfHostedWorkQueueStats
})

/** TODO RetrieveWork. */
export const retrieve = /* @__PURE__ */ call("GET /v1/environments/{environment_id}/work/{work_id}", {
  input: RetrieveWork,
  response: SelfHostedWork
})

/** TODO UpdateWork. */
export const update = /* @__PURE__ */ call("POST /v1/environments/{environment_id}/work/{work_id}", {
  input: UpdateWork,
  response: SelfHostedWork
})

/** TODO AckWork. */
export const ack = /* @__PURE__ */ call("POST /v1/environments/{environment_id}/work/{work_id}/ack", {
  input: AckWork,
  response: SelfHostedWork
})

/** TODO HeartbeatWork. */
export const heartbeat = /* @__PURE__ */ call("POST /v1/environments/{environment_id}/work/{work_id}/heartbeat", {
  input: HeartbeatWork,
  response: SelfHostedWorkHeartbeatResponse
})

/** TODO StopWork. */
export const stop = /* @__PURE__ */ call("POST /v1/environments/{environment_id}/work/{work_id}/stop", {
  input: StopWork,
  response: SelfHostedWork
})
