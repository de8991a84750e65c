/** Transcriptions: the text of a text file, or a generated transcript of other files. */
import { json } from "@effect-genai/core/Testing"
import { encode, streaming } from "@effect-genai/core/Testing/events"
import { receive } from "@effect-genai/core/Testing/multipart"
import { pieces } from "@effect-genai/core/Testing/tokens"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { TimestampGranularity } from "../generated/Transcriptions.ts"
import { secondsOf, timed, transcribe } from "./audio.ts"
import type { Dependencies } from "./Chat.ts"
import { check } from "./check.ts"
import { type Refusal, refuse, refuseField } from "./Refusal.ts"
import { type Call, readJson, type Routes } from "./Route.ts"
import { type Source, sourceOf } from "./sources.ts"
import { task } from "./Task.ts"
import { ofPart } from "./tokens.ts"

const limitBytes = 500 * 1024 * 1024

interface Body {
  readonly model: string
  readonly file_id?: string | null
  readonly file_url?: string | null
  readonly language?: string | null
  readonly temperature?: number | null
  readonly diarize?: boolean
  readonly stream?: boolean
  readonly context_bias?: ReadonlyArray<string>
  readonly timestamp_granularities?: ReadonlyArray<TimestampGranularity>
}

/** All fields except the file. */
const Body: Schema.Codec<Body> = Schema.Struct({
  model: Schema.String,
  file_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  file_url: Schema.optionalKey(Schema.NullOr(Schema.String)),
  language: Schema.optionalKey(Schema.NullOr(Schema.String)),
  temperature: Schema.optionalKey(Schema.NullOr(Schema.Finite)),
  diarize: Schema.optionalKey(Schema.Boolean),
  stream: Schema.optionalKey(Schema.Boolean),
  context_bias: Schema.optionalKey(Schema.Array(Schema.String)),
  timestamp_granularities: Schema.optionalKey(Schema.Array(TimestampGranularity))
})

interface Validated {
  readonly body: Body
  readonly source: Source
}

const lists = new Set(["context_bias", "timestamp_granularities"])

/** Converts a form field to its value. */
const valueOf = (name: string, given: ReadonlyArray<string>): unknown => {
  if (lists.has(name)) return given
  const last = given.join()
  if (name === "temperature") return Number(last)
  return (name === "diarize" || name === "stream") && (last === "true" || last === "false") ? last === "true" : last
}

const checkBody = check(Body)

export const make = ({ find, limits, models, options }: Dependencies) => {
  const validate = Effect.fnUntraced(function*(
    given: unknown,
    file: Source | undefined,
    now: number
  ): Effect.fn.Return<Validated, Refusal> {
    const body = yield* checkBody(given)
    yield* models.require(body.model, now, "audio_transcription")
    const where = body.file_id ?? body.file_url ?? ""
    if ((file === undefined) === (where === "")) {
      return yield* refuseField(["body"], "Give one of file, file_url and file_id")
    }
    if (body.language != null && !/^\w{2}$/.test(body.language)) {
      return yield* refuseField(
        ["body", "language"],
        "String should match pattern '^\\w{2}$'",
        "string_pattern_mismatch"
      )
    }
    const source = file ?? find(where, now)
    return source === undefined ? yield* refuse(404, `File ${where} not found`) : { body, source }
  })

  const write = ({ body, source }: Validated) => {
    const text = source.text?.trim() ?? transcribe(source.name, source.size)
    const [granularity = body.diarize === true ? "segment" : undefined] = body.timestamp_granularities ?? []
    const parts = granularity === undefined ? [] : timed(text, granularity)
    const seconds = secondsOf(source.size)
    return {
      model: body.model,
      text,
      language: body.language ?? null,
      segments: parts.map((part, index) => ({
        type: "transcription_segment" as const,
        ...part,
        speaker_id: body.diarize === true ? `speaker_${(index % 2) + 1}` : null
      })),
      usage: {
        prompt_audio_seconds: seconds,
        prompt_tokens: seconds * 13,
        completion_tokens: ofPart(text),
        total_tokens: seconds * 13 + ofPart(text)
      }
    }
  }

  const eventsOf = (whole: ReturnType<typeof write>) => [
    { type: "transcription.language", audio_language: whole.language ?? "en" },
    ...pieces(whole.text).map((text) => ({ type: "transcription.text.delta", text })),
    ...whole.segments.map(({ end, speaker_id, start, text }) => ({
      type: "transcription.segment",
      text,
      start,
      end,
      speaker_id
    })),
    { type: "transcription.done", ...whole }
  ]

  const streamed = streaming(options.pace)

  const readForm = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Validated, Refusal> {
    if (/^application\/json\b/i.test(String(call.headers["content-type"]))) {
      return yield* validate(yield* readJson(call, limitBytes), undefined, call.now)
    }
    const { fields, file } = yield* receive(call, refuse, { keep: options.files?.keep ?? "all", limitBytes })
    const body = Object.fromEntries([...fields].map(([name, given]) => [name, valueOf(name, given)]))
    return yield* validate(body, file === undefined ? undefined : sourceOf(file.name, file.content), call.now)
  })

  const routes: Routes = {
    "POST /v1/audio/transcriptions": Effect.fnUntraced(function*(call) {
      const validated = yield* readForm(call)
      yield* limits.admit(0, call.now)
      const whole = write(validated)
      return validated.body.stream === true
        ? streamed(eventsOf(whole).map((event) => encode(JSON.stringify(event), event.type)))
        : json(whole)
    })
  }
  const batched = task(
    (body, now) => validate(body, undefined, now),
    (validated) => Effect.sync(() => write(validated))
  )
  return { routes, tasks: { "/v1/audio/transcriptions": batched } }
}
