/** TODO head. */
import * as Page from "@effect-genai/core/Page"
import {
  ArchiveDream,
  CancelDream,
  CreateDream,
  Dream,
  DreamsPageCursor,
  ListDreams,
  RetrieveDream
} from "./generated/Dreams.ts"
import { call, list as pages } from "./internal/transport.ts"

export {
  ArchiveDream,
  CancelDream,
  CreateDream,
  Dream,
  DreamsPageCursor,
  ListDreams,
  RetrieveDream
} from "./generated/Dreams.ts"

/** TODO ListDreams. */
export const list = /* @__PURE__ */ pages("GET /v1/dreams", {
  input: ListDreams,
  response: DreamsPageCursor,
  pager: /* @__PURE__ */ Page.cursor<Dream>()
})

/** TODO CreateDream. */
export const create = /* @__PURE__ */ call("POST /v1/dreams", { input: CreateDream, response: Dream })

/** TODO RetrieveDream. */
export const retrieve = /* @__PURE__ */ call("GET /v1/dreams/{dream_id}", { input: RetrieveDream, response: Dream })

/** TODO ArchiveDream. */
export const archive = /* @__PURE__ */ call("POST /v1/dreams/{dream_id}/archive", {
  input: ArchiveDream,
  response: Dream
})

/** TODO CancelDream. */
export const cancel = /* @__PURE__ */ call("POST /v1/dreams/{dream_id}/cancel", { input: CancelDream, response: Dream })
