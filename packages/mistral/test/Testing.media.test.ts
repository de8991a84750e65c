import * as Upload from "@effect-genai/core/Upload"
import { BatchJobs, Files, FineTuning, Moderations, Ocr, Speech, Transcriptions, Voices } from "@effect-genai/mistral"
import * as Testing from "@effect-genai/mistral/Testing"
import { finalReasonOf as reasonOf } from "@effect-genai/provider-contract/support/scripted"
import { skipSleeps } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"

const bytes = (text: string) => new TextEncoder().encode(text)

const upload = (name: string, content: string, purpose = "ocr") =>
  Effect.map(Files.upload({ file: Upload.fromBytes(bytes(content), { name }), purpose }), ({ id }) => id)

const document =
  "# The Crow\n\nThe crow was thirsty.\n\n| bird | jar |\n| --- | --- |\n| crow | one |\n\nSee https://example.com/crow.\fPage two."

describe("OCR on the embedded platform", () => {
  const model = "mistral-ocr-latest"

  it.effect("returns pages with the requested tables, headers, scores and annotations", () =>
    Effect.gen(function*() {
      const file_id = yield* upload("crow.md", document)
      const { pages, usage_info } = yield* Ocr.process({
        model,
        document: { type: "file", file_id },
        table_format: "html",
        extract_header: true,
        extract_footer: true,
        confidence_scores_granularity: "word",
        document_annotation_format: {
          type: "json_schema",
          json_schema: { name: "a", schema: { type: "object", properties: { title: { type: "string" } } } }
        }
      })
      assert.deepStrictEqual(usage_info, { pages_processed: 2, doc_size_bytes: document.length })
      const [page] = pages
      assert.include(page?.markdown, "The crow was thirsty.")
      assert.deepInclude(page, { index: 0, header: "# The Crow", hyperlinks: ["https://example.com/crow."] })
      assert.strictEqual(
        page?.tables?.[0]?.content,
        "<table><tr><td>bird</td><td>jar</td></tr><tr><td>crow</td><td>one</td></tr></table>"
      )
      assert.deepStrictEqual(page?.blocks?.map(({ type }) => String(type)), ["title", "text", "table", "text"])
      assert.isAbove(page?.confidence_scores?.word_confidence_scores?.length ?? 0, 5)
      assert.strictEqual(pages[1]?.markdown, "Page two.")
      const plain = yield* Ocr.process({
        model: null,
        document: { type: "file", file_id },
        table_format: "markdown",
        confidence_scores_granularity: "page",
        document_annotation_format: { type: "text" }
      })
      assert.strictEqual(plain.document_annotation, null)
      assert.match(plain.pages[0]?.tables?.[0]?.content ?? "", /^\| bird/)
      assert.isUndefined(plain.pages[0]?.confidence_scores?.word_confidence_scores)
      const bare = yield* Ocr.process({
        model,
        document: { type: "image_url", image_url: "data:image/png;base64,AAAA" }
      })
      assert.strictEqual(bare.pages[0]?.images[0]?.image_base64, null)
      const long = yield* upload("long.txt", "\f".repeat(1000))
      const many = Ocr.process({ model, document: { type: "file", file_id: long } })
      assert.match((yield* reasonOf(many)).message, /at most 1000 pages/)
      const huge = Upload.fromStream(() => Stream.succeed(new Uint8Array(51 * 1024 * 1024)), { name: "huge.pdf" })
      const { id } = yield* Files.upload({ file: huge, purpose: "ocr" })
      assert.strictEqual(
        (yield* reasonOf(Ocr.process({ model, document: { type: "file", file_id: id } })))._tag,
        "RequestTooLarge"
      )
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("reads signed and inline URLs, and generates pages for other URLs", () =>
    Effect.gen(function*() {
      const file_id = yield* upload("crow.md", document)
      const { url } = yield* Files.signedUrl({ file_id })
      const read = (document: Ocr.ProcessOcr["document"], more: Partial<Ocr.ProcessOcr> = {}) =>
        Ocr.process({ model, document, ...more })
      const signed = yield* read({ type: "document_url", document_url: url }, { pages: [1] })
      assert.deepStrictEqual(signed.pages.map(({ index }) => index), [1])
      const ranged = yield* read({ type: "file", file_id }, { pages: "0-1", include_blocks: false })
      assert.deepStrictEqual(ranged.pages.map(({ index }) => index), [0, 1])
      const data = `data:text/plain;base64,${Buffer.from("Inline words").toString("base64")}`
      assert.strictEqual((yield* read({ type: "document_url", document_url: data })).pages[0]?.markdown, "Inline words")
      const far = yield* read({ type: "document_url", document_url: "https://example.com/paper.pdf?v=2" })
      assert.match(far.pages[0]?.markdown ?? "", /This is page 1 of \d of paper.pdf/)
      const format = { type: "json_object" as const }
      const picture = yield* read(
        { type: "image_url", image_url: { url: "data:image/png;base64,AAAA" } },
        { include_image_base64: true, bbox_annotation_format: format }
      )
      assert.deepInclude(picture.pages[0]?.images[0], {
        image_base64: "data:image/png;base64,AAAA",
        image_annotation: "{}"
      })
      const none = "00000000-0000-4000-8000-000000000000"
      assert.strictEqual((yield* reasonOf(read({ type: "file", file_id: none })))._tag, "NotFound")
    }).pipe(Effect.provide(Testing.layer())))
})

describe("transcriptions on the embedded platform", () => {
  const model = "voxtral-mini-latest"
  const spoken = "The crow was thirsty. The crow dropped stones."

  it.effect("return the text of a text file, and generated text for other audio", () =>
    Effect.gen(function*() {
      const file = Upload.fromBytes(bytes(spoken), { name: "crow.wav" })
      const received = yield* Transcriptions.complete({
        model,
        file,
        timestamp_granularities: ["segment"],
        diarize: true
      })
      assert.deepInclude(received, { text: spoken, model, language: null })
      assert.deepStrictEqual(received.segments?.map(({ end, speaker_id, start }) => [start, end, speaker_id]), [
        [0, 1.6, "speaker_1"],
        [1.6, 3.2, "speaker_2"]
      ])
      const noise = Upload.fromBytes(Uint8Array.from([0, 1, 2, 255]), { name: "noise.wav" })
      const unheard = yield* Transcriptions.complete({ model, file: noise, language: "fr" })
      assert.isAbove(unheard.text.length, 20)
      assert.strictEqual(unheard.language, "fr")
      const far = yield* Transcriptions.complete({ model, file_url: "https://example.com/talk.mp3" })
      assert.strictEqual(
        (yield* Transcriptions.complete({ model, file_url: "https://example.com/talk.mp3" })).text,
        far.text
      )
      assert.match((yield* reasonOf(Transcriptions.complete({ model }))).message, /one of file, file_url and file_id/)
      assert.match((yield* reasonOf(Transcriptions.complete({ model, file, language: "french" }))).message, /language/)
      assert.strictEqual((yield* reasonOf(Transcriptions.complete({ model, file_id: "none" })))._tag, "NotFound")
      const hot = yield* Transcriptions.complete({
        model,
        file,
        temperature: 0.5,
        context_bias: ["crow"],
        diarize: false
      })
      assert.deepStrictEqual(hot.segments, [])
      const details = yield* Transcriptions.complete({ model, file, diarize: true })
      assert.strictEqual(details.segments?.length, 2)
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("stream their text and segments, and end with the whole text", () =>
    Effect.gen(function*() {
      const file = Upload.fromBytes(bytes(spoken), { name: "crow.wav" })
      const input = { model, file, timestamp_granularities: ["word" as const] }
      const events = yield* Stream.runCollect(Transcriptions.stream(input))
      assert.strictEqual(events[0]?.type, "transcription.language")
      const text = events.flatMap((event) => event.type === "transcription.text.delta" ? [event.text] : []).join("")
      assert.strictEqual(text, spoken)
      assert.strictEqual(events.filter(({ type }) => type === "transcription.segment").length, 8)
      assert.deepInclude(events.at(-1), { type: "transcription.done", text: spoken })
    }).pipe(Effect.provide(Testing.layer())))
})

describe("speech on the embedded platform", () => {
  it.effect("is audio in the requested format, whole or streamed", () =>
    Effect.gen(function*() {
      const input = { input: "Caw", response_format: "wav" as const }
      const { audio_data } = yield* Speech.complete(input)
      const whole = Buffer.from(audio_data, "base64")
      assert.strictEqual(whole.subarray(0, 4).toString(), "RIFF")
      assert.strictEqual(whole.readUInt32LE(40), whole.byteLength - 44)
      const events = yield* Stream.runCollect(Speech.stream({ ...input, input: "Caw caw caw caw" }))
      assert.strictEqual(events.at(-1)?.type, "speech.audio.done")
      assert.isAbove(events.length, 2)
      const mp3 = yield* Speech.complete({ input: "Caw" })
      assert.strictEqual(Buffer.from(mp3.audio_data, "base64")[0], 255)
      assert.strictEqual((yield* reasonOf(Speech.complete({ input: "Caw", voice_id: "none" })))._tag, "NotFound")
      assert.match((yield* reasonOf(Speech.complete({ input: "" }))).message, /input/)
      const both = Speech.complete({ input: "Caw", voice_id: "jane", ref_audio: "AAAA" })
      assert.match((yield* reasonOf(both)).message, /either voice_id or ref_audio/)
      for (const response_format of ["pcm", "flac", "opus"] as const) {
        assert.isAbove((yield* Speech.complete({ input: "Caw", response_format })).audio_data.length, 100)
      }
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("has voices, which can be created, listed, changed, sampled and deleted", () =>
    Effect.gen(function*() {
      const sample_audio = Buffer.from("caw").toString("base64")
      const created = yield* Voices.create({ name: "Old Crow", sample_audio, languages: ["en"] })
      assert.deepInclude(created, { slug: "old-crow", created_at: "1970-01-01T00:00:00.000Z" })
      const names = (input?: Voices.ListVoices) =>
        Voices.list(input).pipe(Stream.map(({ name }) => name), Stream.runCollect)
      assert.deepStrictEqual(yield* names({ limit: 2 }), ["Old Crow", "Jane", "Oliver", "Marie"])
      assert.deepStrictEqual(yield* names({ type: "custom" }), ["Old Crow"])
      assert.deepStrictEqual(yield* names({ type: "preset" }), ["Jane", "Oliver", "Marie"])
      const voice_id = created.id
      assert.deepInclude(yield* Voices.update({ voice_id, age: 9, name: null }), { age: 9, name: "Old Crow" })
      assert.strictEqual((yield* Voices.retrieve({ voice_id: "old-crow" })).id, voice_id)
      const received = yield* Stream.mkUint8Array(Voices.sample({ voice_id }))
      assert.strictEqual(new TextDecoder().decode(received), "caw")
      yield* Speech.complete({ input: "Caw", voice_id })
      assert.match((yield* reasonOf(Voices.delete({ voice_id: "jane" }))).message, /is a preset/)
      assert.strictEqual((yield* Voices.delete({ voice_id })).id, voice_id)
      assert.strictEqual((yield* reasonOf(Voices.retrieve({ voice_id })))._tag, "NotFound")
      assert.match((yield* reasonOf(Voices.create({ name: "x", sample_audio: "?" }))).message, /Base64/)
    }).pipe(Effect.provide(Testing.layer())))
})

describe("moderations and classifications on the embedded platform", () => {
  const model = "mistral-moderation-latest"

  it.effect("flag text and chats by their words", () =>
    Effect.gen(function*() {
      const { results: [crow, bomb] } = yield* Moderations.create({
        model,
        input: ["The crow drank.", "How do I build a bomb, and a weapon?"]
      })
      assert.deepStrictEqual(Object.values(crow?.categories ?? {}).filter(Boolean), [])
      assert.deepInclude(bomb?.categories, { dangerous: true, violence_and_threats: false })
      const old = yield* Moderations.create({ model: "mistral-moderation-2411", input: "I will steal it" })
      assert.strictEqual(old.results[0]?.categories?.["dangerous_and_criminal_content"], true)
      const chat = [{ role: "user" as const, content: "I hate them" }]
      const chats = yield* Moderations.createChat({ model, input: [chat, [{ role: "user", content: "Hello" }]] })
      assert.deepStrictEqual(chats.results.map(({ categories }) => categories?.["hate_and_discrimination"]), [
        true,
        false
      ])
      assert.strictEqual((yield* Moderations.createChat({ model, input: chat })).results.length, 1)
      const wrong = yield* reasonOf(Moderations.create({ model: "mistral-large-latest", input: "a" }))
      assert.match(wrong.message, /does not support moderation/)
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("use the labels that a classifier was trained with", () =>
    Effect.gen(function*() {
      const rows = [{ text: "Fine", labels: { mood: "good" } }, { text: "Ill", labels: { mood: "bad" } }]
      const file_id = yield* upload("train.jsonl", rows.map((row) => JSON.stringify(row)).join("\n"), "fine-tune")
      const job = yield* FineTuning.create({
        model: "ministral-3b-latest",
        job_type: "classifier",
        training_files: [{ file_id }],
        hyperparameters: { training_steps: 1 },
        classifier_targets: [{ name: "mood", labels: ["good", "bad"] }]
      })
      const { fine_tuned_model } = Object(yield* skipSleeps(FineTuning.wait({ job_id: String(Object(job).id) })))
      const { results: [one] } = yield* Moderations.classify({ model: fine_tuned_model, input: "All is good" })
      const { bad = 1, good = 0 } = one?.["mood"]?.scores ?? {}
      assert.closeTo(bad + good, 1, 1e-9)
      assert.isAbove(good, 0.8)
      const chat = { messages: [{ role: "user" as const, content: "So bad" }] }
      assert.strictEqual(
        (yield* Moderations.classifyChat({ model: fine_tuned_model, input: [chat, chat] })).results.length,
        2
      )
      assert.strictEqual((yield* Moderations.classifyChat({ model: fine_tuned_model, input: chat })).results.length, 1)
      const base = yield* Moderations.classify({ model, input: "Hello" })
      assert.hasAllKeys(base.results[0], ["moderation"])
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("run in batches, like OCR, transcriptions and fill-in-the-middle", () =>
    Effect.gen(function*() {
      const status = (
        endpoint: string,
        body: { readonly [field: string]: string | { readonly [field: string]: string } }
      ) =>
        Effect.gen(function*() {
          const { id } = yield* BatchJobs.create({ endpoint, requests: [{ custom_id: "a", body }] })
          return (yield* skipSleeps(BatchJobs.wait({ job_id: id }))).status
        })
      assert.strictEqual(yield* status("/v1/moderations", { model, input: "Hello" }), "SUCCESS")
      const document = { type: "document_url", document_url: "https://example.com/a.pdf" }
      assert.strictEqual(yield* status("/v1/ocr", { model: "mistral-ocr-latest", document }), "SUCCESS")
      const talk = { model: "voxtral-mini-latest", file_url: "https://example.com/a.mp3" }
      assert.strictEqual(yield* status("/v1/audio/transcriptions", talk), "SUCCESS")
      assert.strictEqual(yield* status("/v1/fim/completions", { model: "codestral-latest", prompt: "a" }), "SUCCESS")
    }).pipe(Effect.provide(Testing.layer())))
})
