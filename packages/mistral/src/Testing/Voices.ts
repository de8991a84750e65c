/** Voices: a few presets, and voices created from a sample. */
import { present } from "@effect-genai/core/OpenSchema"
import { Collection } from "@effect-genai/core/Testing/Collection"
import { type Ids, uuid } from "@effect-genai/core/Testing/ids"
import * as Effect from "effect/Effect"
import * as Base64 from "effect/encoding/Base64"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import { CreateVoiceBody, UpdateVoiceBody, type Voice } from "../generated/Voices.ts"
import { audioOf } from "./audio.ts"
import { reading } from "./check.ts"
import { integerParam } from "./queryParams.ts"
import { type Refusal, refuse, refuseField } from "./Refusal.ts"
import { type Call, dateTime, respondJson, type Routes } from "./Route.ts"

interface Stored {
  readonly id: string
  readonly voice: Voice
  readonly sample: () => Uint8Array
  readonly isPreset: boolean
}

const presets = [["Marie", "fr", "female"], ["Oliver", "en", "male"], ["Jane", "en", "female"]] as const

const readCreate = reading(CreateVoiceBody)
const readUpdate = reading(UpdateVoiceBody)

const slugOf = (name: string) => name.toLowerCase().replace(/[^a-z0-9]+/g, "-")

export const make = (ids: Ids) => {
  const collection = new Collection<Stored>()
  for (const [name, language, gender] of presets) {
    const id = uuid(`voice ${name}`)
    const voice = {
      id,
      name,
      slug: slugOf(name),
      languages: [language],
      gender,
      created_at: dateTime(0),
      user_id: null
    }
    collection.put({ id, voice, sample: () => audioOf(name, "wav"), isPreset: true })
  }

  const find = (id: string): Effect.Effect<Stored, Refusal> => {
    const voice = collection.find(id) ?? collection.newestFirst().find(({ voice }) => voice.slug === id)
    return voice === undefined ? Effect.fail(refuse(404, `Voice ${id} not found`)) : Effect.succeed(voice)
  }

  const own = (id: string) =>
    Effect.filterOrFail(find(id), ({ isPreset }) => !isPreset, () => refuse(403, `Voice ${id} is a preset`))

  const create = Effect.fnUntraced(function*(call: Call) {
    const { sample_audio, sample_filename: _, ...body } = yield* readCreate(call)
    const sample = Base64.decode(sample_audio.replace(/^data:[^,]*,/, ""))
    if (Result.isFailure(sample)) return yield* refuseField(["body", "sample_audio"], "Input should be valid Base64")
    const id = ids("voice")
    const voice: Voice = {
      id,
      slug: slugOf(body.name),
      languages: [],
      retention_notice: 30,
      ...body,
      created_at: dateTime(call.now),
      user_id: ids("user"),
      trimmed_seconds: null
    }
    return collection.put({ id, voice, sample: () => sample.success, isPreset: false }).voice
  })

  const routes: Routes = {
    "POST /v1/audio/voices": respondJson(create),
    "GET /v1/audio/voices": respondJson(Effect.fnUntraced(function*({ url: { searchParams: query } }) {
      const page_size = yield* integerParam(query, "limit", { fallback: 10, min: 1, max: 100 })
      const offset = yield* integerParam(query, "offset", { fallback: 0 })
      const type = query.get("type") ?? "all"
      const fitting = collection.newestFirst().filter(({ isPreset }) =>
        type === "all" || isPreset === (type === "preset")
      )
      return {
        items: fitting.slice(offset, offset + page_size).map(({ voice }) => voice),
        total: fitting.length,
        page: Math.floor(offset / page_size) + 1,
        page_size,
        total_pages: Math.ceil(fitting.length / page_size)
      }
    })),
    "GET /v1/audio/voices/{voice_id}": respondJson(({ id }) => Effect.map(find(id), ({ voice }) => voice)),
    "PATCH /v1/audio/voices/{voice_id}": respondJson(Effect.fnUntraced(function*(call) {
      const before = yield* own(call.id)
      return collection.put({ ...before, voice: { ...before.voice, ...named(yield* readUpdate(call)) } }).voice
    })),
    "DELETE /v1/audio/voices/{voice_id}": respondJson(({ id }) =>
      Effect.map(own(id), ({ voice }) => {
        collection.remove(voice.id)
        return voice
      })
    ),
    "GET /v1/audio/voices/{voice_id}/sample": ({ id }) =>
      Effect.map(Effect.map(find(id), ({ sample }) => sample()), (sample) => ({
        status: 200,
        headers: { "content-type": "audio/wav", "content-length": String(sample.byteLength) },
        body: Stream.succeed(sample)
      }))
  }
  return { routes, find }
}

/** Keeps the name and languages of a voice, which are required, if an update has none. */
const named = ({ languages, name, ...rest }: UpdateVoiceBody) => ({ ...rest, ...present({ name, languages }) })

export type Voices = ReturnType<typeof make>
