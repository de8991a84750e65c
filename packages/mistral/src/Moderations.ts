/** Moderations: score texts and chats by harm category, or by the targets of your own classifier. */
import {
  Classification,
  CreateChatClassification,
  CreateChatModeration,
  CreateClassification,
  CreateModeration,
  Moderation
} from "./generated/Moderations.ts"
import { byModel } from "./internal/rateLimitCost.ts"
import { call } from "./internal/transport.ts"

export {
  Classification,
  ClassificationScores,
  CreateChatClassification,
  CreateChatModeration,
  CreateClassification,
  CreateModeration,
  Moderation,
  ModerationResult
} from "./generated/Moderations.ts"

/** Scores texts by category. */
export const create = /* @__PURE__ */ call("POST /v1/moderations", {
  input: CreateModeration,
  response: Moderation,
  rateLimitCost: byModel
})

/** Scores the last message of each chat by category. */
export const createChat = /* @__PURE__ */ call("POST /v1/chat/moderations", {
  input: CreateChatModeration,
  response: Moderation,
  rateLimitCost: byModel
})

/** Scores texts by the targets of a classifier. */
export const classify = /* @__PURE__ */ call("POST /v1/classifications", {
  input: CreateClassification,
  response: Classification,
  rateLimitCost: byModel
})

/** Scores chats by the targets of a classifier. */
export const classifyChat = /* @__PURE__ */ call("POST /v1/chat/classifications", {
  input: CreateChatClassification,
  response: Classification,
  rateLimitCost: byModel
})
