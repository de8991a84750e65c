/** Voices: presets, and voices of your own made from a sample. */
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

/** Makes a voice from a sample in Base64. */
export const create = call("POST /v1/audio/voices", { input: CreateVoice, response: Voice })

/** Streams the voices this key can use. */
export const list = pages("GET /v1/audio/voices", {
  input: ListVoices,
  response: VoicePage,
  pager: Page.offset({
    size: 10,
    items: (page: VoicePage) => page.items,
    total: (page) => page.total,
    key: ({ id }) => id
  })
})

/** Reads a voice. */
export const retrieve = call("GET /v1/audio/voices/{voice_id}", { input: RetrieveVoice, response: Voice })

/** Names and describes a voice of your own. */
export const update = call("PATCH /v1/audio/voices/{voice_id}", { input: UpdateVoice, response: Voice })

/** Deletes a voice of your own. */
const delete_ = call("DELETE /v1/audio/voices/{voice_id}", { input: DeleteVoice, response: Voice })

export { delete_ as delete }

/** Streams the sample a voice was made from. */
export const sample = bytes("GET /v1/audio/voices/{voice_id}/sample", { input: DownloadVoiceSample })
