/** Voices: presets, and your own voices created from a sample. */
import * as Page from "@effect-genai/core/Page"
import {
  CreateVoice,
  DeleteVoice,
  DownloadVoiceSample,
  ListVoices,
  RetrieveVoice,
  UpdateVoice,
  Voice,
  VoicePage
} from "./generated/Voices.ts"
import { bytes, call, list as pages } from "./internal/transport.ts"

export {
  CreateVoice,
  DeleteVoice,
  DownloadVoiceSample,
  ListVoices,
  RetrieveVoice,
  UpdateVoice,
  Voice,
  VoicePage
} from "./generated/Voices.ts"

/** Creates a voice from a Base64 sample. */
export const create = /* @__PURE__ */ call("POST /v1/audio/voices", { input: CreateVoice, response: Voice })

/** Streams the voices available to the API key. */
export const list = /* @__PURE__ */ pages("GET /v1/audio/voices", {
  input: ListVoices,
  response: VoicePage,
  pager: /* @__PURE__ */ Page.offset({
    size: 10,
    items: (page: VoicePage) => page.items,
    total: (page) => page.total,
    key: ({ id }) => id
  })
})

/** Retrieves a voice. */
export const retrieve = /* @__PURE__ */ call("GET /v1/audio/voices/{voice_id}", {
  input: RetrieveVoice,
  response: Voice
})

/** Updates the metadata of one of your own voices. */
export const update = /* @__PURE__ */ call("PATCH /v1/audio/voices/{voice_id}", { input: UpdateVoice, response: Voice })

/** Deletes one of your own voices. */
const delete_ = /* @__PURE__ */ call("DELETE /v1/audio/voices/{voice_id}", { input: DeleteVoice, response: Voice })

export { delete_ as delete }

/** Streams the sample a voice was created from. */
export const sample = /* @__PURE__ */ bytes("GET /v1/audio/voices/{voice_id}/sample", { input: DownloadVoiceSample })
